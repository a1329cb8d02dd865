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
    CHANGE_ROLLED_BACK: {
      code: '2007',
      status: 409,
      kind: 'business-rule',
      title: { en: 'The change was rolled back before', 'zh-CN': '该改动已被回滚' },
    },
    SUB_REQUEST_DUPLICATE: {
      code: '2008',
      status: 409,
      kind: 'conflict',
      title: { en: 'The project has requested the endpoint before', 'zh-CN': '订阅请求重复' },
    },
    PERMISSION_NAME_RESERVED: {
      code: '2009',
      status: 409,
      kind: 'business-rule',
      title: {
        en: "The name is that of one of the system's permissions",
        'zh-CN': '权限名称已被系统保留',
      },
    },
  },
);
