// Generated from the catalogue's data by `npm run generate`.
import type { NoParams } from './no-params.js';

/** The parameters of each built-in code. */
export interface MtErrorParams {
  /** The message broker cannot be reached for receiving messages. */
  '0000': { reason?: string };
  /** The message broker cannot be reached for sending messages. */
  '0002': { reason?: string };
  /** The channel for receiving messages could not be opened. */
  '0003': { queue?: string; amqp?: string };
  /** The message queue could not be set up. */
  '0004': { queue?: string; amqp?: string };
  /** The channel for sending messages could not be opened. */
  '0006': { routingKey?: string; amqp?: string };
  /** The connection to the message broker could not be closed. */
  '0001': { reason?: string };
  /** Messages could not be consumed. */
  '0005': { queue?: string; amqp?: string };
  /** The message could not be published. */
  '0007': { routingKey?: string; reason?: string };
  /** The version of the resource is out of date. */
  '0009': { entity?: string; expectedVersion?: number };
  /** The resource ID is null. */
  '0010': NoParams;
  /** The resource ID is empty or blank. */
  '0011': NoParams;
  /** The resource ID has the wrong prefix. */
  '0012': { expectedPrefix?: string };
  /** The resource ID is malformed. */
  '0013': NoParams;
  /** The access token does not have the structure of a JWT. */
  '0014': { reason?: string };
  /** The content of the access token is not valid. */
  '0015': { reason?: string; claim?: string };
  /** No token could be obtained for a service call. */
  '0016': NoParams;
  /** The token for a service call could not be renewed. */
  '0017': NoParams;
  /** No token could be obtained for a service call with a generic response type. */
  '0018': NoParams;
  /** The token for a service call with a generic response type could not be renewed. */
  '0019': NoParams;
  /** The patch operation cannot be rolled back. */
  '0020': { op?: string };
  /** The page information is not a list of key:value pairs. */
  '0021': NoParams;
  /** The page size exceeds the allowed maximum. */
  '0026': { max?: number };
  /** The value is not a valid 64-bit integer. */
  '0022': { key?: string };
  /** The value is not a valid 32-bit integer. */
  '0023': { key?: string };
  /** The page number, the page size or the sort field is missing. */
  '0024': NoParams;
  /** Too many rows per page are requested. */
  '0025': { max?: number };
  /** The query is not a list of key:value pairs. */
  '0027': NoParams;
  /** The query contains an unknown field. */
  '0028': { field?: string; allowed?: readonly string[] };
  /** Null is not allowed for this field. */
  '0029': { field?: string };
  /** A query value is not valid. */
  '0030': { field?: string };
  /** There are no fields to update. */
  '0031': NoParams;
  /** The patch operation is not supported. */
  '0032': { op?: string; index?: number };
  /** The patch did not change exactly one record. */
  '0033': { expected?: number; actual?: number };
  /** The instance ID of the ID generator is not valid. */
  '0034': { max?: number };
  /** The value is not the expected one. */
  '0061': NoParams;
  /** The server clock moved backwards. */
  '0035': { driftMs?: number };
  /** The collection must be empty. */
  '0062': NoParams;
  /** The value must not be blank. */
  '0036': NoParams;
  /** The value must not be null. */
  '0037': NoParams;
  /** The value is too short or too small. */
  '0038': { min?: number };
  /** The value is too long or too large. */
  '0039': { max?: number };
  /** The text contains characters that are not allowed. */
  '0040': NoParams;
  /** The collection must not be empty. */
  '0041': NoParams;
  /** The collection must not contain null. */
  '0042': NoParams;
  /** The number is below the minimum. */
  '0044': { min?: number };
  /** The two values are not equal. */
  '0045': { expected?: string | number };
  /** The number is not greater than the lower bound. */
  '0046': { min?: number };
  /** The value is not an e-mail address. */
  '0047': NoParams;
  /** The value is not an HTTP or HTTPS URL. */
  '0048': NoParams;
  /** The request failed validation. */
  '0049': NoParams;
  /** The object could not be written in binary form. */
  '0050': { reason?: string };
  /** The object could not be read from its binary form. */
  '0051': { reason?: string };
  /** The object could not be written as JSON. */
  '0052': { reason?: string };
  /** The JSON text could not be read as an object. */
  '0053': { reason?: string };
  /** The JSON text could not be read as key-value pairs. */
  '0054': { reason?: string };
  /** The collection could not be written as JSON. */
  '0055': { reason?: string };
  /** The JSON text could not be read as a collection. */
  '0056': { reason?: string };
  /** The JSON patch could not be applied. */
  '0057': { index?: number; reason?: string };
  /** The value is not one of the allowed values. */
  '0058': { allowed?: readonly string[] };
  /** The value must be absent. */
  '0059': NoParams;
  /** A required transaction is not active. */
  '0063': NoParams;
  /** The database update failed. */
  '0064': { expected?: number; actual?: number; sqlstate?: string; constraint?: string };
  /** The sign-in name or the password is wrong. */
  '1000': { loginType?: string };
  /** A user name must not contain @ or consist only of digits. */
  '1002': NoParams;
  /** No valid verification code was found. */
  '1003': { operationType?: string };
  /** The verification code is wrong. */
  '1004': { operationType?: string };
  /** The response type is not supported. */
  '1006': { responseType?: string };
  /** The redirect URI is not registered for the client. */
  '1008': NoParams;
  /** This client cannot be deleted. */
  '1009': { clientId?: string };
  /** The endpoint refers to a profile or router of another project. */
  '1010': NoParams;
  /** No project ID is given. */
  '1014': NoParams;
  /** The list of project IDs is empty. */
  '1015': NoParams;
  /** The caller does not belong to all of the requested projects. */
  '1016': { projectId?: string };
  /** The caller may not make changes in this project. */
  '1029': { projectId?: string };
  /** The caller lacks the permission to read this project. */
  '1017': { projectId?: string };
  /** The endpoint report type is not supported. */
  '1018': { reportType?: string };
  /** The project has no client root role. */
  '1019': { projectId?: string };
  /** The project has no default user role. */
  '1024': { projectId?: string };
  /** The caller lacks a permission that the operation requires. */
  '1030': { permission?: string };
  /** The resource was created by another user. */
  '1031': NoParams;
  /** The verification code is blank. */
  '1032': NoParams;
  /** The cache control value is not recognized. */
  '1033': { value?: string };
  /** The role ID of the client is already set and cannot be changed. */
  '1034': NoParams;
  /** The type of the client is already set and cannot be changed. */
  '1035': NoParams;
  /** The refresh token grant requires the password grant. */
  '1037': NoParams;
  /** The origin is neither a valid URL nor *. */
  '1039': NoParams;
  /** A shared endpoint cannot be deleted before it has expired. */
  '1040': { endpointId?: string };
  /** An expired endpoint is read-only. */
  '1041': { endpointId?: string };
  /** The endpoint has already expired. */
  '1042': { endpointId?: string };
  /** An internal endpoint cannot be expired. */
  '1043': { endpointId?: string };
  /** An endpoint that is not shared cannot be expired. */
  '1044': { endpointId?: string };
  /** The image could not be saved. */
  '1045': { reason?: string };
  /** The image type is not allowed. */
  '1046': { allowed?: readonly string[] };
  /** The image is too large. */
  '1047': { maxBytes?: number };
  /** The operation was repeated too soon. */
  '1048': { retryAfterSeconds?: number; operation?: string };
  /** A role of this type cannot be renamed. */
  '1054': { roleType?: string };
  /** A permission created by the system cannot be changed. */
  '1050': NoParams;
  /** A role created by the system cannot be renamed. */
  '1055': { roleId?: string };
  /** A role created by the system cannot be deleted. */
  '1056': { roleId?: string };
  /** A project cannot subscribe to its own endpoint. */
  '1057': NoParams;
  /** An expired endpoint cannot be subscribed to. */
  '1058': { endpointId?: string };
  /** An endpoint that is not shared cannot be subscribed to. */
  '1059': { endpointId?: string };
  /** The type of the subscription requests to query is missing. */
  '1060': NoParams;
  /** The type of the subscription requests to query is not valid. */
  '1061': { value?: string };
  /** A built-in system account cannot be locked. */
  '1062': NoParams;
  /** An e-mail address, a mobile number or a user name must remain. */
  '1063': { removing?: string };
  /** The password must contain a letter. */
  '1064': NoParams;
  /** The password must contain a digit. */
  '1065': NoParams;
  /** The password must not contain white space. */
  '1066': NoParams;
  /** The password must contain a special character. */
  '1067': NoParams;
  /** The checksum could not be calculated. */
  '1068': { algorithm?: string };
  /** The client secret is wrong. */
  '1070': NoParams;
  /** The e-mail could not be delivered. */
  '1071': { reason?: string };
  /** A query value is not recognized. */
  '1072': { key?: string };
  /** A boolean value is not recognized. */
  '1074': { key?: string };
  /** The project does not allow this change. */
  '1077': { projectId?: string };
  /** The project has no such user. */
  '1078': NoParams;
  /** Callers cannot change their own permissions. */
  '1079': NoParams;
  /** The user is already an administrator. */
  '1080': NoParams;
  /** The user is not an administrator. */
  '1081': NoParams;
  /** The project must keep at least two administrators. */
  '1082': { minimum?: number };
  /** The user ID could not be read from the access token. */
  '1083': NoParams;
  /** The router path is not valid. */
  '1084': NoParams;
  /** A header name is not valid. */
  '1085': { header?: string };
  /** The endpoint path is not valid. */
  '1086': NoParams;
  /** The roles belong to different projects. */
  '1087': NoParams;
  /** The phone number is not valid. */
  '1088': { reason?: string };
  /** The token request does not fit the grant type or the client. */
  '1089': { grantType?: string };
  /** The refresh token has expired. */
  '1090': NoParams;
  /** The client is unknown. */
  '1091': NoParams;
  /** An endpoint with the same router, path and method already exists. */
  '1092': NoParams;
  /** The mobile number, e-mail address or user name is already taken. */
  '1093': { field?: string };
  /** The roles do not belong to the project of the user. */
  '1094': NoParams;
  /** The token could not be created. */
  '1095': NoParams;
  /** The text message service could not be initialized. */
  '1096': { provider?: string };
  /** The text message could not be sent. */
  '1097': { provider?: string; providerCode?: string };
  /** The e-mail service could not be initialized. */
  '1098': { provider?: string; reason?: string };
  /** The e-mail could not be sent. */
  '1099': { provider?: string; reason?: string; smtp?: string };
}

/** A code of the built-in catalogue. */
export type MtErrorCode = keyof MtErrorParams;
