export const perPage = 10;
