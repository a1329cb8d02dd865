import { decodeProblem, isMtError, throwOnProblem } from 'nestjs-mt-errors/client';

const url = process.argv[2];
const { status, code, key, title, params, retryAfter } = await decodeProblem(await fetch(url));
const caught = await throwOnProblem(fetch(url)).catch((error) => error);
const known = isMtError(caught, '1048');
console.log(JSON.stringify({ status, code, key, title, params, retryAfter, known }));
