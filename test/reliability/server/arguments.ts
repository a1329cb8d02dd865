/** `node main.js <express|fastify> <filter>` */
const [platform = 'express', filter = 'ours'] = process.argv.slice(2);

export const onFastify = platform === 'fastify';
export const filterName = filter;
export const isOurs = filter === 'ours';
