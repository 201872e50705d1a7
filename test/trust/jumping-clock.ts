/* Loaded before a program (`node --import`): every look at the clock is days before or after the last one. */
const now = Date.now.bind(Date);
const DAY = 86_400_000;
let looks = 0;
Date.now = () => now() + (looks++ % 7) * DAY * (looks % 2 ? 1 : -1);
