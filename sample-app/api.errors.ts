import { defineErrors } from 'nestjs-mt-errors';

/** Codes of this application's own, for what the built-in catalogue has no word for. */
export const ApiErrors = defineErrors(
  { section: 'sample' },
  {
    ROUTER_NOT_FOUND: {
      code: '2001',
      status: 404,
      kind: 'not-found',
      title: { en: 'There is no such router', 'zh-CN': '找不到路由' },
    },
    PROFILE_NOT_FOUND: {
      code: '2002',
      status: 404,
      kind: 'not-found',
      title: { en: 'There is no such profile', 'zh-CN': '找不到配置' },
    },
    ENDPOINT_NOT_FOUND: {
      code: '2003',
      status: 404,
      kind: 'not-found',
      title: { en: 'There is no such endpoint', 'zh-CN': '找不到端口' },
    },
    SUB_REQUEST_NOT_FOUND: {
      code: '2004',
      status: 404,
      kind: 'not-found',
      title: { en: 'There is no such subscription request', 'zh-CN': '找不到订阅请求' },
    },
    SUB_REQUEST_DECIDED: {
      code: '2005',
      status: 409,
      kind: 'business-rule',
      title: { en: 'The subscription request was decided before', 'zh-CN': '订阅请求已被处理' },
    },
    AVATAR_NOT_FOUND: {
      code: '2006',
      status: 404,
      kind: 'not-found',
      title: { en: 'The user has no picture', 'zh-CN': '该用户没有头像' },
    },
  },
);
