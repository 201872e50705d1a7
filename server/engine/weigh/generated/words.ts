export const WORDS = '0';
