/** The platform's own project. */
export const MAIN_PROJECT = 'P0';
