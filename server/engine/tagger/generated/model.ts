export const MODEL: string = '';
