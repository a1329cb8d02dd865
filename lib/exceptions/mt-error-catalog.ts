// Generated from the catalogue's data by `npm run generate`.
import type { NoParams } from '../catalog/no-params.js';
import type { ErrorEntry } from './error-entry.js';

/** The built-in entries by name. */
export interface MtErrorCatalog {
  /** 0000, 503: The message broker cannot be reached for receiving messages. */
  readonly MQ_SUBSCRIBE_CONNECT_FAILED: ErrorEntry<'0000', { reason?: string }, 'messaging'>;
  /** 0002, 503: The message broker cannot be reached for sending messages. */
  readonly MQ_PUBLISH_CONNECT_FAILED: ErrorEntry<'0002', { reason?: string }, 'messaging'>;
  /** 0003, 503: The channel for receiving messages could not be opened. */
  readonly MQ_SUBSCRIBE_CHANNEL_FAILED: ErrorEntry<
    '0003',
    { queue?: string; amqp?: string },
    'messaging'
  >;
  /** 0004, 500: The message queue could not be set up. */
  readonly MQ_QUEUE_SETUP_FAILED: ErrorEntry<
    '0004',
    { queue?: string; amqp?: string },
    'messaging'
  >;
  /** 0006, 503: The channel for sending messages could not be opened. */
  readonly MQ_PUBLISH_CHANNEL_FAILED: ErrorEntry<
    '0006',
    { routingKey?: string; amqp?: string },
    'messaging'
  >;
  /** 0001, 500: The connection to the message broker could not be closed. */
  readonly MQ_CLOSE_FAILED: ErrorEntry<'0001', { reason?: string }, 'messaging'>;
  /** 0005, 500: Messages could not be consumed. */
  readonly MQ_CONSUME_FAILED: ErrorEntry<'0005', { queue?: string; amqp?: string }, 'messaging'>;
  /** 0007, 503: The message could not be published. */
  readonly MQ_PUBLISH_FAILED: ErrorEntry<
    '0007',
    { routingKey?: string; reason?: string },
    'messaging'
  >;
  /** 0009, 409: The version of the resource is out of date. */
  readonly AGGREGATE_OUTDATED: ErrorEntry<
    '0009',
    { entity?: string; expectedVersion?: number },
    'conflict'
  >;
  /** 0010, 400: The resource ID is null. */
  readonly DOMAIN_ID_NULL: ErrorEntry<'0010', NoParams, 'validation'>;
  /** 0011, 400: The resource ID is empty or blank. */
  readonly DOMAIN_ID_BLANK: ErrorEntry<'0011', NoParams, 'validation'>;
  /** 0012, 400: The resource ID has the wrong prefix. */
  readonly DOMAIN_ID_PREFIX_WRONG: ErrorEntry<'0012', { expectedPrefix?: string }, 'validation'>;
  /** 0013, 400: The resource ID is malformed. */
  readonly DOMAIN_ID_MALFORMED: ErrorEntry<'0013', NoParams, 'validation'>;
  /** 0014, 401: The access token does not have the structure of a JWT. */
  readonly JWT_STRUCTURE_INVALID: ErrorEntry<'0014', { reason?: string }, 'authentication'>;
  /** 0015, 401: The content of the access token is not valid. */
  readonly JWT_PAYLOAD_UNREADABLE: ErrorEntry<
    '0015',
    { reason?: string; claim?: string },
    'authentication'
  >;
  /** 0016, 503: No token could be obtained for a service call. */
  readonly SERVICE_TOKEN_UNAVAILABLE: ErrorEntry<'0016', NoParams, 'internal'>;
  /** 0017, 503: The token for a service call could not be renewed. */
  readonly SERVICE_TOKEN_RENEWAL_FAILED: ErrorEntry<'0017', NoParams, 'internal'>;
  /** 0018, 503: No token could be obtained for a service call with a generic response type. */
  readonly SERVICE_TOKEN_UNAVAILABLE_GENERIC: ErrorEntry<'0018', NoParams, 'internal'>;
  /** 0019, 503: The token for a service call with a generic response type could not be renewed. */
  readonly SERVICE_TOKEN_RENEWAL_FAILED_GENERIC: ErrorEntry<'0019', NoParams, 'internal'>;
  /** 0020, 422: The patch operation cannot be rolled back. */
  readonly ROLLBACK_UNSUPPORTED: ErrorEntry<'0020', { op?: string }, 'patch'>;
  /** 0021, 400: The page information is not a list of key:value pairs. */
  readonly PAGE_INFO_UNPARSABLE: ErrorEntry<'0021', NoParams, 'validation'>;
  /** 0026, 400: The page size exceeds the allowed maximum. */
  readonly PAGE_SIZE_LIMIT_EXCEEDED: ErrorEntry<'0026', { max?: number }, 'validation'>;
  /** 0022, 400: The value is not a valid 64-bit integer. */
  readonly LONG_UNPARSABLE: ErrorEntry<'0022', { key?: string }, 'validation'>;
  /** 0023, 400: The value is not a valid 32-bit integer. */
  readonly INT_UNPARSABLE: ErrorEntry<'0023', { key?: string }, 'validation'>;
  /** 0024, 400: The page number, the page size or the sort field is missing. */
  readonly PAGE_SORT_INFO_MISSING: ErrorEntry<'0024', NoParams, 'validation'>;
  /** 0025, 400: Too many rows per page are requested. */
  readonly PAGE_ROWS_LIMIT_EXCEEDED: ErrorEntry<'0025', { max?: number }, 'validation'>;
  /** 0027, 400: The query is not a list of key:value pairs. */
  readonly QUERY_UNPARSABLE: ErrorEntry<'0027', NoParams, 'validation'>;
  /** 0028, 400: The query contains an unknown field. */
  readonly QUERY_FIELD_UNKNOWN: ErrorEntry<
    '0028',
    { field?: string; allowed?: readonly string[] },
    'validation'
  >;
  /** 0029, 400: Null is not allowed for this field. */
  readonly NULL_NOT_ALLOWED: ErrorEntry<'0029', { field?: string }, 'validation'>;
  /** 0030, 400: A query value is not valid. */
  readonly QUERY_VALUE_INVALID: ErrorEntry<'0030', { field?: string }, 'validation'>;
  /** 0031, 400: There are no fields to update. */
  readonly NO_UPDATE_FIELDS: ErrorEntry<'0031', NoParams, 'patch'>;
  /** 0032, 422: The patch operation is not supported. */
  readonly PATCH_UNSUPPORTED: ErrorEntry<'0032', { op?: string; index?: number }, 'patch'>;
  /** 0033, 409: The patch did not change exactly one record. */
  readonly PATCH_RESULT_NOT_ONE: ErrorEntry<
    '0033',
    { expected?: number; actual?: number },
    'patch'
  >;
  /** 0034, 500: The instance ID of the ID generator is not valid. */
  readonly INSTANCE_ID_INVALID: ErrorEntry<'0034', { max?: number }, 'internal'>;
  /** 0061, 500: The instance ID of the ID generator is not valid (legacy code). */
  readonly INSTANCE_ID_INVALID_LEGACY: ErrorEntry<'0061', { max?: number }, 'internal'>;
  /** 0035, 503: The server clock moved backwards. */
  readonly CLOCK_MOVED_BACKWARDS: ErrorEntry<'0035', { driftMs?: number }, 'internal'>;
  /** 0062, 503: The server clock moved backwards (legacy code). */
  readonly CLOCK_MOVED_BACKWARDS_LEGACY: ErrorEntry<'0062', { driftMs?: number }, 'internal'>;
  /** 0036, 400: The value must not be blank. */
  readonly MUST_NOT_BE_BLANK: ErrorEntry<'0036', NoParams, 'validation'>;
  /** 0037, 400: The value must not be null. */
  readonly MUST_NOT_BE_NULL: ErrorEntry<'0037', NoParams, 'validation'>;
  /** 0038, 400: The value is too short or too small. */
  readonly TOO_SHORT: ErrorEntry<'0038', { min?: number }, 'validation'>;
  /** 0039, 400: The value is too long or too large. */
  readonly TOO_LONG: ErrorEntry<'0039', { max?: number }, 'validation'>;
  /** 0040, 400: The text contains characters that are not allowed. */
  readonly ILLEGAL_CHARACTERS: ErrorEntry<'0040', NoParams, 'validation'>;
  /** 0041, 400: The collection must not be empty. */
  readonly MUST_NOT_BE_EMPTY: ErrorEntry<'0041', NoParams, 'validation'>;
  /** 0042, 400: The collection must not contain null. */
  readonly ELEMENT_MUST_NOT_BE_NULL: ErrorEntry<'0042', NoParams, 'validation'>;
  /** 0044, 400: The number is below the minimum. */
  readonly NUMBER_BELOW_MINIMUM: ErrorEntry<'0044', { min?: number }, 'validation'>;
  /** 0045, 400: The two values are not equal. */
  readonly NOT_EQUAL: ErrorEntry<'0045', { expected?: string | number }, 'validation'>;
  /** 0046, 400: The number is not greater than the lower bound. */
  readonly NUMBER_NOT_GREATER: ErrorEntry<'0046', { min?: number }, 'validation'>;
  /** 0047, 400: The value is not an e-mail address. */
  readonly NOT_AN_EMAIL: ErrorEntry<'0047', NoParams, 'validation'>;
  /** 0048, 400: The value is not an HTTP or HTTPS URL. */
  readonly NOT_A_URL: ErrorEntry<'0048', NoParams, 'validation'>;
  /** 0049, 400: The request failed validation. */
  readonly HTTP_VALIDATION_FAILED: ErrorEntry<'0049', NoParams, 'validation'>;
  /** 0050, 500: The object could not be written in binary form. */
  readonly NATIVE_SERIALIZE_FAILED: ErrorEntry<'0050', { reason?: string }, 'serialization'>;
  /** 0051, 400: The object could not be read from its binary form. */
  readonly NATIVE_DESERIALIZE_FAILED: ErrorEntry<'0051', { reason?: string }, 'serialization'>;
  /** 0052, 500: The object could not be written as JSON. */
  readonly JSON_SERIALIZE_FAILED: ErrorEntry<'0052', { reason?: string }, 'serialization'>;
  /** 0053, 400: The JSON text could not be read as an object. */
  readonly JSON_DESERIALIZE_FAILED: ErrorEntry<'0053', { reason?: string }, 'serialization'>;
  /** 0054, 400: The JSON text could not be read as key-value pairs. */
  readonly JSON_DESERIALIZE_MAP_FAILED: ErrorEntry<'0054', { reason?: string }, 'serialization'>;
  /** 0055, 500: The collection could not be written as JSON. */
  readonly JSON_SERIALIZE_COLLECTION_FAILED: ErrorEntry<
    '0055',
    { reason?: string },
    'serialization'
  >;
  /** 0056, 400: The JSON text could not be read as a collection. */
  readonly JSON_DESERIALIZE_COLLECTION_FAILED: ErrorEntry<
    '0056',
    { reason?: string },
    'serialization'
  >;
  /** 0057, 422: The JSON patch could not be applied. */
  readonly JSON_PATCH_FAILED: ErrorEntry<'0057', { index?: number; reason?: string }, 'patch'>;
  /** 0058, 400: The value is not one of the allowed values. */
  readonly ENUM_VALUE_INVALID: ErrorEntry<'0058', { allowed?: readonly string[] }, 'validation'>;
  /** 0059, 400: The value must be absent. */
  readonly MUST_BE_NULL: ErrorEntry<'0059', NoParams, 'validation'>;
  /** 0061, 400: The value is not the expected one. */
  readonly VALUE_MISMATCH: ErrorEntry<'0061', NoParams, 'validation'>;
  /** 0062, 400: The collection must be empty. */
  readonly MUST_BE_EMPTY: ErrorEntry<'0062', NoParams, 'validation'>;
  /** 0063, 500: A required transaction is not active. */
  readonly TRANSACTION_REQUIRED: ErrorEntry<'0063', NoParams, 'persistence'>;
  /** 0064, 500: The database update failed. */
  readonly DB_UPDATE_FAILED: ErrorEntry<
    '0064',
    { expected?: number; actual?: number; sqlstate?: string; constraint?: string },
    'persistence'
  >;
  /** 1000, 400: The sign-in name or the password is wrong. */
  readonly WRONG_PASSWORD: ErrorEntry<'1000', { loginType?: string }, 'authentication'>;
  /** 1002, 400: A user name must not contain @ or consist only of digits. */
  readonly USERNAME_INVALID: ErrorEntry<'1002', NoParams, 'validation'>;
  /** 1003, 400: No valid verification code was found. */
  readonly VERIFICATION_CODE_NOT_FOUND: ErrorEntry<
    '1003',
    { operationType?: string },
    'authentication'
  >;
  /** 1004, 400: The verification code is wrong. */
  readonly VERIFICATION_CODE_MISMATCH: ErrorEntry<
    '1004',
    { operationType?: string },
    'authentication'
  >;
  /** 1006, 400: The response type is not supported. */
  readonly AUTHORIZE_RESPONSE_TYPE_UNSUPPORTED: ErrorEntry<
    '1006',
    { responseType?: string },
    'validation'
  >;
  /** 1008, 400: The redirect URI is not registered for the client. */
  readonly AUTHORIZE_REDIRECT_URI_UNKNOWN: ErrorEntry<'1008', NoParams, 'validation'>;
  /** 1009, 403: This client cannot be deleted. */
  readonly CLIENT_NOT_DELETABLE: ErrorEntry<'1009', { clientId?: string }, 'business-rule'>;
  /** 1010, 422: The endpoint refers to a profile or router of another project. */
  readonly ENDPOINT_PROJECT_MISMATCH: ErrorEntry<'1010', NoParams, 'business-rule'>;
  /** 1014, 400: No project ID is given. */
  readonly PROJECT_ID_MISSING: ErrorEntry<'1014', NoParams, 'validation'>;
  /** 1015, 400: The list of project IDs is empty. */
  readonly PROJECT_ID_EMPTY: ErrorEntry<'1015', NoParams, 'validation'>;
  /** 1016, 403: The caller does not belong to all of the requested projects. */
  readonly PROJECT_NOT_PERMITTED: ErrorEntry<'1016', { projectId?: string }, 'permission'>;
  /** 1029, 403: The caller may not make changes in this project. */
  readonly PROJECT_NOT_OWNED: ErrorEntry<'1029', { projectId?: string }, 'permission'>;
  /** 1017, 403: The caller lacks the permission to read this project. */
  readonly PROJECT_READ_FORBIDDEN: ErrorEntry<'1017', { projectId?: string }, 'permission'>;
  /** 1018, 400: The endpoint report type is not supported. */
  readonly ENDPOINT_REPORT_TYPE_UNSUPPORTED: ErrorEntry<
    '1018',
    { reportType?: string },
    'validation'
  >;
  /** 1019, 500: The project has no client root role. */
  readonly CLIENT_ROOT_ROLE_NOT_FOUND: ErrorEntry<'1019', { projectId?: string }, 'internal'>;
  /** 1024, 500: The project has no default user role. */
  readonly PROJECT_DEFAULT_ROLE_NOT_FOUND: ErrorEntry<'1024', { projectId?: string }, 'internal'>;
  /** 1030, 403: The caller lacks a permission that the operation requires. */
  readonly PERMISSION_REQUIRED: ErrorEntry<'1030', { permission?: string }, 'permission'>;
  /** 1031, 403: The resource was created by another user. */
  readonly NOT_CREATED_BY_SAME_USER: ErrorEntry<'1031', NoParams, 'permission'>;
  /** 1032, 400: The verification code is blank. */
  readonly VERIFICATION_CODE_BLANK: ErrorEntry<'1032', NoParams, 'validation'>;
  /** 1033, 400: The cache control value is not recognized. */
  readonly CACHE_CONTROL_UNKNOWN: ErrorEntry<'1033', { value?: string }, 'validation'>;
  /** 1034, 409: The role ID of the client is already set and cannot be changed. */
  readonly CLIENT_ROLE_ID_IMMUTABLE: ErrorEntry<'1034', NoParams, 'business-rule'>;
  /** 1035, 409: The type of the client is already set and cannot be changed. */
  readonly CLIENT_TYPE_IMMUTABLE: ErrorEntry<'1035', NoParams, 'business-rule'>;
  /** 1037, 422: The refresh token grant requires the password grant. */
  readonly REFRESH_GRANT_REQUIRES_PASSWORD_GRANT: ErrorEntry<'1037', NoParams, 'business-rule'>;
  /** 1039, 400: The origin is neither a valid URL nor *. */
  readonly ORIGIN_INVALID: ErrorEntry<'1039', NoParams, 'validation'>;
  /** 1040, 409: A shared endpoint cannot be deleted before it has expired. */
  readonly SHARED_ENDPOINT_NOT_EXPIRED: ErrorEntry<
    '1040',
    { endpointId?: string },
    'business-rule'
  >;
  /** 1041, 409: An expired endpoint is read-only. */
  readonly EXPIRED_ENDPOINT_READ_ONLY: ErrorEntry<'1041', { endpointId?: string }, 'business-rule'>;
  /** 1042, 409: The endpoint has already expired. */
  readonly ENDPOINT_ALREADY_EXPIRED: ErrorEntry<'1042', { endpointId?: string }, 'business-rule'>;
  /** 1043, 409: An internal endpoint cannot be expired. */
  readonly INTERNAL_ENDPOINT_CANNOT_EXPIRE: ErrorEntry<
    '1043',
    { endpointId?: string },
    'business-rule'
  >;
  /** 1044, 409: An endpoint that is not shared cannot be expired. */
  readonly UNSHARED_ENDPOINT_CANNOT_EXPIRE: ErrorEntry<
    '1044',
    { endpointId?: string },
    'business-rule'
  >;
  /** 1045, 500: The image could not be saved. */
  readonly IMAGE_SAVE_FAILED: ErrorEntry<'1045', { reason?: string }, 'upload'>;
  /** 1046, 415: The image type is not allowed. */
  readonly IMAGE_TYPE_NOT_ALLOWED: ErrorEntry<'1046', { allowed?: readonly string[] }, 'upload'>;
  /** 1047, 413: The image is too large. */
  readonly IMAGE_TOO_LARGE: ErrorEntry<'1047', { maxBytes?: number }, 'upload'>;
  /** 1048, 429: The operation was repeated too soon. */
  readonly OPERATION_COOLING_DOWN: ErrorEntry<
    '1048',
    { retryAfterSeconds?: number; operation?: string },
    'rate-limit'
  >;
  /** 1054, 403: A role of this type cannot be renamed. */
  readonly ROLE_NAME_IMMUTABLE: ErrorEntry<'1054', { roleType?: string }, 'business-rule'>;
  /** 1050, 403: A permission created by the system cannot be changed. */
  readonly SYSTEM_PERMISSION_IMMUTABLE: ErrorEntry<'1050', NoParams, 'business-rule'>;
  /** 1055, 403: A role created by the system cannot be renamed. */
  readonly SYSTEM_ROLE_IMMUTABLE: ErrorEntry<'1055', { roleId?: string }, 'business-rule'>;
  /** 1056, 403: A role created by the system cannot be deleted. */
  readonly SYSTEM_ROLE_NOT_DELETABLE: ErrorEntry<'1056', { roleId?: string }, 'business-rule'>;
  /** 1057, 403: A project cannot subscribe to its own endpoint. */
  readonly SUBSCRIBE_OWN_ENDPOINT: ErrorEntry<'1057', NoParams, 'business-rule'>;
  /** 1058, 409: An expired endpoint cannot be subscribed to. */
  readonly SUBSCRIBE_EXPIRED_ENDPOINT: ErrorEntry<'1058', { endpointId?: string }, 'business-rule'>;
  /** 1059, 409: An endpoint that is not shared cannot be subscribed to. */
  readonly SUBSCRIBE_UNSHARED_ENDPOINT: ErrorEntry<
    '1059',
    { endpointId?: string },
    'business-rule'
  >;
  /** 1060, 400: The type of the subscription requests to query is missing. */
  readonly SUB_REQUEST_TYPE_MISSING: ErrorEntry<'1060', NoParams, 'validation'>;
  /** 1061, 400: The type of the subscription requests to query is not valid. */
  readonly SUB_REQUEST_TYPE_INVALID: ErrorEntry<'1061', { value?: string }, 'validation'>;
  /** 1062, 403: A built-in system account cannot be locked. */
  readonly ROOT_ACCOUNT_NOT_LOCKABLE: ErrorEntry<'1062', NoParams, 'business-rule'>;
  /** 1063, 409: An e-mail address, a mobile number or a user name must remain. */
  readonly LOGIN_IDENTIFIER_REQUIRED: ErrorEntry<'1063', { removing?: string }, 'business-rule'>;
  /** 1064, 400: The password must contain a letter. */
  readonly PASSWORD_NEEDS_LETTER: ErrorEntry<'1064', NoParams, 'validation'>;
  /** 1065, 400: The password must contain a digit. */
  readonly PASSWORD_NEEDS_DIGIT: ErrorEntry<'1065', NoParams, 'validation'>;
  /** 1066, 400: The password must not contain white space. */
  readonly PASSWORD_HAS_WHITESPACE: ErrorEntry<'1066', NoParams, 'validation'>;
  /** 1067, 400: The password must contain a special character. */
  readonly PASSWORD_NEEDS_SPECIAL_CHARACTER: ErrorEntry<'1067', NoParams, 'validation'>;
  /** 1068, 500: The checksum could not be calculated. */
  readonly CHECKSUM_UNAVAILABLE: ErrorEntry<'1068', { algorithm?: string }, 'internal'>;
  /** 1070, 401: The client secret is wrong. */
  readonly CLIENT_SECRET_WRONG: ErrorEntry<'1070', NoParams, 'authentication'>;
  /** 1071, 503: The e-mail could not be delivered. */
  readonly EMAIL_UNDELIVERABLE: ErrorEntry<'1071', { reason?: string }, 'notification'>;
  /** 1072, 400: A query value is not recognized. */
  readonly QUERY_VALUE_UNRECOGNISED: ErrorEntry<'1072', { key?: string }, 'validation'>;
  /** 1074, 400: A boolean value is not recognized. */
  readonly BOOLEAN_UNRECOGNISED: ErrorEntry<'1074', { key?: string }, 'validation'>;
  /** 1077, 403: The project does not allow this change. */
  readonly PROJECT_CHANGE_FORBIDDEN: ErrorEntry<'1077', { projectId?: string }, 'business-rule'>;
  /** 1078, 404: The project has no such user. */
  readonly PROJECT_USER_NOT_FOUND: ErrorEntry<'1078', NoParams, 'not-found'>;
  /** 1079, 403: Callers cannot change their own permissions. */
  readonly SELF_PERMISSION_CHANGE_FORBIDDEN: ErrorEntry<'1079', NoParams, 'business-rule'>;
  /** 1080, 409: The user is already an administrator. */
  readonly ALREADY_ADMIN: ErrorEntry<'1080', NoParams, 'business-rule'>;
  /** 1081, 409: The user is not an administrator. */
  readonly NOT_ADMIN: ErrorEntry<'1081', NoParams, 'business-rule'>;
  /** 1082, 409: The project must keep at least two administrators. */
  readonly TWO_ADMINS_REQUIRED: ErrorEntry<'1082', { minimum?: number }, 'business-rule'>;
  /** 1083, 401: The user ID could not be read from the access token. */
  readonly CURRENT_USER_ID_UNREADABLE: ErrorEntry<'1083', NoParams, 'authentication'>;
  /** 1084, 400: The router path is not valid. */
  readonly ROUTER_PATH_INVALID: ErrorEntry<'1084', NoParams, 'validation'>;
  /** 1085, 400: A header name is not valid. */
  readonly HEADER_NAME_INVALID: ErrorEntry<'1085', { header?: string }, 'validation'>;
  /** 1086, 400: The endpoint path is not valid. */
  readonly ENDPOINT_PATH_INVALID: ErrorEntry<'1086', NoParams, 'validation'>;
  /** 1087, 422: The roles belong to different projects. */
  readonly ROLES_OF_DIFFERENT_PROJECTS: ErrorEntry<'1087', NoParams, 'business-rule'>;
  /** 1088, 400: The phone number is not valid. */
  readonly PHONE_NUMBER_INVALID: ErrorEntry<'1088', { reason?: string }, 'validation'>;
  /** 1089, 400: The token request does not fit the grant type or the client. */
  readonly TOKEN_REQUEST_PARAMS_INVALID: ErrorEntry<'1089', { grantType?: string }, 'validation'>;
  /** 1090, 400: The refresh token has expired. */
  readonly REFRESH_TOKEN_EXPIRED: ErrorEntry<'1090', NoParams, 'authentication'>;
  /** 1091, 401: The client is unknown. */
  readonly CLIENT_NOT_FOUND: ErrorEntry<'1091', NoParams, 'authentication'>;
  /** 1092, 409: An endpoint with the same router, path and method already exists. */
  readonly ENDPOINT_DUPLICATE: ErrorEntry<'1092', NoParams, 'conflict'>;
  /** 1093, 409: The mobile number, e-mail address or user name is already taken. */
  readonly LOGIN_IDENTIFIER_TAKEN: ErrorEntry<'1093', { field?: string }, 'conflict'>;
  /** 1094, 422: The roles do not belong to the project of the user. */
  readonly ROLE_PROJECT_INVALID: ErrorEntry<'1094', NoParams, 'business-rule'>;
  /** 1095, 500: The token could not be created. */
  readonly JWT_SIGN_FAILED: ErrorEntry<'1095', NoParams, 'internal'>;
  /** 1096, 500: The text message service could not be initialized. */
  readonly SMS_CLIENT_INIT_FAILED: ErrorEntry<'1096', { provider?: string }, 'notification'>;
  /** 1097, 503: The text message could not be sent. */
  readonly SMS_SEND_FAILED: ErrorEntry<
    '1097',
    { provider?: string; providerCode?: string },
    'notification'
  >;
  /** 1098, 500: The e-mail service could not be initialized. */
  readonly EMAIL_CLIENT_INIT_FAILED: ErrorEntry<
    '1098',
    { provider?: string; reason?: string },
    'notification'
  >;
  /** 1099, 503: The e-mail could not be sent. */
  readonly EMAIL_SEND_FAILED: ErrorEntry<
    '1099',
    { provider?: string; reason?: string; smtp?: string },
    'notification'
  >;
}
