/** Planted in everything that must not leave the process. */
export const SECRET = 'hunter2-7f3a9c';
