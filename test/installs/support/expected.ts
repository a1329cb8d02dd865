import type { Seen } from './server.js';

/** The whole answer of `throw new MtException('1078')`, as the README prints it. */
export const notFoundUser = (title: string, language: string): Seen => ({
  status: 404,
  type: 'application/problem+json',
  language,
  code: '1078',
  body: {
    type: 'urn:mt:error:mt-access:1078',
    title,
    status: 404,
    instance: 'urn:uuid:<id>',
    code: '1078',
    key: 'PROJECT_USER_NOT_FOUND',
  },
});

export const ENGLISH = notFoundUser('The project has no such user', 'en');
export const CHINESE = notFoundUser('项目找不到该用户', 'zh-CN');
