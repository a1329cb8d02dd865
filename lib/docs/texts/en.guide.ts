import type { EntryGuides } from './entry-guide.js';

export const enGuide: EntryGuides = {
  WRONG_PASSWORD: {
    cause:
      'A sign-in with a password failed because the login name and the password do not belong together. The answer is the same when no such account exists.',
    caller:
      'Check the mobile number, e-mail address or user name and the password, then sign in again.',
  },
  USERNAME_INVALID: {
    cause:
      'The user name contains the @ sign or consists of digits only, so it could be mistaken for an e-mail address or a mobile number.',
    caller:
      'Choose a user name without the @ sign that has at least one character which is not a digit.',
  },
  VERIFICATION_CODE_NOT_FOUND: {
    cause:
      'No valid verification code is stored for this operation and this receiver: none was requested, or it has expired.',
    caller: 'Request a new verification code and send it before it expires.',
  },
  VERIFICATION_CODE_MISMATCH: {
    cause:
      'A valid verification code is stored for this operation, but the one sent differs from it.',
    caller:
      'Send the verification code exactly as received in the latest message, or request a new one.',
  },
  AUTHORIZE_RESPONSE_TYPE_UNSUPPORTED: {
    cause: 'The authorization request asks for a response type other than code.',
    caller: 'Send response_type with the value code.',
  },
  AUTHORIZE_REDIRECT_URI_UNKNOWN: {
    cause:
      'The redirect URI of the authorization request is not registered for the client. For safety the user is not redirected.',
    caller:
      'Use a redirect URI exactly as it is registered for the client, or have the owner of the client register this one.',
  },
  CLIENT_NOT_DELETABLE: {
    cause: 'The client to be deleted is one of the built-in clients that the system itself needs.',
    caller: 'Leave this client in place; only clients created by users can be deleted.',
  },
  ENDPOINT_PROJECT_MISMATCH: {
    cause:
      'The endpoint refers to a router or profile that belongs to a different project than the endpoint itself.',
    caller:
      'Choose a router and profiles of the same project as the endpoint, or correct the project id.',
  },
  PROJECT_ID_MISSING: {
    cause:
      'The request to read project data carries no project ids at all. If a list was given but is empty, the code is 1015.',
    caller: 'Add the id of at least one project to the request.',
  },
  PROJECT_ID_EMPTY: {
    cause:
      'The request to read project data carries a list of project ids, but the list is empty. If there is no list at all, the code is 1014.',
    caller: 'Put at least one project id into the list.',
  },
  PROJECT_NOT_PERMITTED: {
    cause:
      'A read names at least one project that the caller does not belong to. The same refusal on a change is 1029.',
    caller: 'Ask only for projects you belong to, or have an administrator of the project add you.',
  },
  PROJECT_NOT_OWNED: {
    cause:
      'A change is aimed at a project that the caller does not belong to. The same refusal on a read is 1016.',
    caller:
      'Check the project id, or have an administrator of the project add you before you repeat the change.',
  },
  PROJECT_READ_FORBIDDEN: {
    cause:
      'The caller belongs to the project but lacks the permission to read the information of the project.',
    caller: 'Ask an administrator of the project for a role that contains this permission.',
  },
  ENDPOINT_REPORT_TYPE_UNSUPPORTED: {
    cause:
      'A query for an endpoint report names a report type that the service does not offer. A service throws it before it collects any data.',
    caller: 'Ask for one of the report types the service supports.',
  },
  CLIENT_ROOT_ROLE_NOT_FOUND: {
    cause:
      'While a new client was being set up, the root role for clients was not found in the project.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Check that the project was set up completely and that its root role for clients exists, then process the event of the new client again.',
  },
  PROJECT_DEFAULT_ROLE_NOT_FOUND: {
    cause: 'A user was to join a project, but the project has no default role for its users.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Check that the project was set up completely and restore its default role for users.',
  },
  PERMISSION_REQUIRED: {
    cause: 'The operation needs a permission that none of the roles of the caller contains.',
    caller:
      'Ask an administrator of the project for a role with the permission, then sign in again.',
  },
  NOT_CREATED_BY_SAME_USER: {
    cause:
      'The object may only be handled by the user who created it, and the caller is somebody else.',
    caller: 'Sign in as the creator of the object, or ask the creator to do it.',
  },
  VERIFICATION_CODE_BLANK: {
    cause:
      'The request contains no verification code, or only white space. A service throws it before it looks for a stored code.',
    caller: 'Enter the verification code that was sent to you and repeat the request.',
  },
  CACHE_CONTROL_UNKNOWN: {
    cause: 'A cache profile names a Cache-Control value that the system does not know.',
    caller: 'Replace the value with one of the supported Cache-Control directives.',
  },
  CLIENT_ROLE_ID_IMMUTABLE: {
    cause: 'The client already has a role id and a second one was to be set.',
    caller: 'Leave the role id of the client unchanged; to have another one, create a new client.',
  },
  CLIENT_TYPE_IMMUTABLE: {
    cause: 'The client already has a type and a second one was to be set.',
    caller: 'Leave the type of the client unchanged; to have another one, create a new client.',
  },
  REFRESH_GRANT_REQUIRES_PASSWORD_GRANT: {
    cause:
      'The grant types of the client contain the refresh token grant without the password grant.',
    caller: 'Add the password grant as well, or remove the refresh token grant.',
  },
  ORIGIN_INVALID: {
    cause: 'An allowed origin of a CORS profile is neither a valid URL nor an asterisk.',
    caller:
      'Write the origin as a full URL with its scheme, or as a single asterisk for any origin.',
  },
  SHARED_ENDPOINT_NOT_EXPIRED: {
    cause: 'The endpoint to be deleted is shared with other projects and has not expired yet.',
    caller: 'Let the endpoint expire first, then delete it.',
  },
  EXPIRED_ENDPOINT_READ_ONLY: {
    cause: 'The endpoint to be changed has expired; since then it can only be read.',
    caller:
      'Leave the expired endpoint unchanged and create a new endpoint with the settings you need.',
  },
  ENDPOINT_ALREADY_EXPIRED: {
    cause: 'The endpoint was to be expired but has expired before.',
    caller: 'Nothing is left to do; read the endpoint again to see its state.',
  },
  INTERNAL_ENDPOINT_CANNOT_EXPIRE: {
    cause:
      'The endpoint to be expired is internal; only external endpoints that are shared can expire.',
    caller: 'Check the endpoint id; an internal endpoint needs no expiry.',
  },
  UNSHARED_ENDPOINT_CANNOT_EXPIRE: {
    cause:
      'The endpoint to be expired is external but not shared with other projects, so expiring it serves no purpose.',
    caller: 'Check the endpoint id; an endpoint that is not shared needs no expiry.',
  },
  IMAGE_SAVE_FAILED: {
    cause:
      'The uploaded picture could not be read or stored. The status tells a damaged upload (400) from a storage fault (500, or 507 when space is used up).',
    caller:
      'With status 400 send the file again as a complete form upload; with any other status report the error id to the operator.',
    operator: 'Check free space, access rights and health of the storage for uploads.',
  },
  IMAGE_TYPE_NOT_ALLOWED: {
    cause: 'The content type of the uploaded picture is not among the allowed ones.',
    caller: 'Convert the picture to one of the allowed types and upload it again.',
  },
  IMAGE_TOO_LARGE: {
    cause: 'The uploaded picture has more bytes than allowed.',
    caller: 'Make the picture smaller or compress it more strongly, then upload it again.',
  },
  OPERATION_COOLING_DOWN: {
    cause:
      'The same operation was used a short time ago, or two requests for it arrived at the same moment.',
    caller: 'Wait for the time given in Retry-After, then repeat the request once.',
  },
  ROLE_NAME_IMMUTABLE: {
    cause:
      'The role to be renamed is of the type client, project or client root; the names of these roles are fixed.',
    caller: 'Keep the name of this role; only other roles can be renamed.',
  },
  SYSTEM_PERMISSION_IMMUTABLE: {
    cause:
      'A permission that the system created was to be changed; for a role created by the system the code is 1055. A service throws it when it refuses such a change.',
    caller:
      'Leave this permission as it is and create one of your own if you need a different one.',
  },
  SYSTEM_ROLE_IMMUTABLE: {
    cause:
      'A role that the system created was to be renamed; for a permission created by the system the code is 1050.',
    caller: 'Leave this role as it is and create one of your own if you need a different name.',
  },
  SYSTEM_ROLE_NOT_DELETABLE: {
    cause: 'The role to be deleted was created by the system.',
    caller: 'Leave this role in place; only roles created by users can be deleted.',
  },
  SUBSCRIBE_OWN_ENDPOINT: {
    cause: 'The project that asks for a subscription is itself the owner of the endpoint.',
    caller: 'Choose an endpoint of another project; a project cannot subscribe to its own.',
  },
  SUBSCRIBE_EXPIRED_ENDPOINT: {
    cause: 'A subscription was requested for an endpoint that has expired.',
    caller: 'Choose an endpoint that has not expired, or ask the owner for its successor.',
  },
  SUBSCRIBE_UNSHARED_ENDPOINT: {
    cause: 'A subscription was requested for an endpoint that its owner does not share.',
    caller: 'Choose a shared endpoint, or ask the owner to share this one.',
  },
  SUB_REQUEST_TYPE_MISSING: {
    cause:
      'A query of subscription requests has no type, or the type is blank. A type that is present but unknown is 1061.',
    caller: 'Add the type to the query.',
  },
  SUB_REQUEST_TYPE_INVALID: {
    cause:
      'A query of subscription requests has a type, but it is not a known one. A missing or blank type is 1060.',
    caller: 'Replace the type with one of the known values.',
  },
  ROOT_ACCOUNT_NOT_LOCKABLE: {
    cause: 'The account to be locked is one of the built-in root accounts.',
    caller: 'Check the user id; built-in root accounts cannot be locked.',
  },
  LOGIN_IDENTIFIER_REQUIRED: {
    cause:
      'The e-mail address, mobile number or user name to be removed is the last one the user can sign in with.',
    caller: 'Add one of the other two first, then remove this one.',
  },
  PASSWORD_NEEDS_LETTER: {
    cause: 'The new password contains no letter.',
    caller: 'Choose a password with at least one letter.',
  },
  PASSWORD_NEEDS_DIGIT: {
    cause: 'The new password contains no digit.',
    caller: 'Choose a password with at least one digit.',
  },
  PASSWORD_HAS_WHITESPACE: {
    cause: 'The new password contains a space or other white space.',
    caller: 'Choose a password without white space.',
  },
  PASSWORD_NEEDS_SPECIAL_CHARACTER: {
    cause: 'The new password contains no special character.',
    caller: 'Choose a password with at least one special character.',
  },
  CHECKSUM_UNAVAILABLE: {
    cause:
      'The service could not compute a checksum because the MD5 algorithm is not available to it.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Check whether the cryptography settings of the runtime, such as a FIPS mode, switch MD5 off.',
  },
  CLIENT_SECRET_WRONG: {
    cause:
      'A token request names a known client, but the client secret does not match. An unknown client is 1091.',
    caller:
      'Correct the client secret in the client credentials, or have the owner of the client set a new one.',
  },
  EMAIL_UNDELIVERABLE: {
    cause:
      'An e-mail could not be delivered. A service throws it when it cannot tell whether the set-up (1098) or the sending (1099) failed.',
    caller:
      'Wait a moment, or as long as a Retry-After header says, and repeat the request; report the error id if it fails again.',
    operator: 'Check the state of the e-mail provider and the settings of the service for it.',
  },
  QUERY_VALUE_UNRECOGNISED: {
    cause:
      'A service throws it when the value given for a key of the query is none of those it recognises for that key.',
    caller: 'Correct the value of the key that the answer names.',
  },
  BOOLEAN_UNRECOGNISED: {
    cause:
      'A service throws it when a key of the query needs a boolean and its value is neither true nor false.',
    caller: 'Send true or false for the key that the answer names.',
  },
  PROJECT_CHANGE_FORBIDDEN: {
    cause:
      'Administrators were to be added or removed in the main project of the platform, where this is not allowed.',
    caller: 'Check the project id; administrators can only be changed in the projects of tenants.',
  },
  PROJECT_USER_NOT_FOUND: {
    cause: 'The user is not a member of the project.',
    caller: 'Check the user id and the project id, or have the user join the project first.',
  },
  SELF_PERMISSION_CHANGE_FORBIDDEN: {
    cause:
      'The caller tried to give administrator rights to, or take them from, his or her own account.',
    caller: 'Ask another administrator of the project to make the change.',
  },
  ALREADY_ADMIN: {
    cause: 'The user to be made an administrator of the project already is one.',
    caller: 'Nothing is left to do; read the list of administrators again.',
  },
  NOT_ADMIN: {
    cause: 'The user to be removed from the administrators of the project is not one of them.',
    caller: 'Check the user id and read the list of administrators again.',
  },
  TWO_ADMINS_REQUIRED: {
    cause:
      'An administrator was to be removed although the project has no more than the two it must keep.',
    caller: 'Add another administrator first, then remove this one.',
  },
  CURRENT_USER_ID_UNREADABLE: {
    cause: 'The id of the signed-in user could not be read from the access token.',
    caller: 'Sign in again to get a new access token, then repeat the request.',
    operator:
      'If tokens just issued fail too, check that the issuer of the tokens still writes the claim with the user id.',
  },
  ROUTER_PATH_INVALID: {
    cause:
      'The path of a router breaks the format rules for router paths. For the path of an endpoint the code is 1086.',
    caller: 'Correct the path of the router.',
  },
  HEADER_NAME_INVALID: {
    cause:
      'A header name in a CORS profile contains characters that are not allowed, or begins or ends with a hyphen.',
    caller: 'Correct the header name.',
  },
  ENDPOINT_PATH_INVALID: {
    cause:
      'The path of an endpoint breaks the format rules for endpoint paths. For the path of a router the code is 1084.',
    caller: 'Correct the path of the endpoint.',
  },
  ROLES_OF_DIFFERENT_PROJECTS: {
    cause: 'The roles to be given to a user belong to more than one project.',
    caller: 'Send the roles of one project only, with one request per project.',
  },
  PHONE_NUMBER_INVALID: {
    cause: 'The country code or the mobile number has the wrong format.',
    caller: 'Correct the country code and the mobile number.',
  },
  TOKEN_REQUEST_PARAMS_INVALID: {
    cause:
      'The parameters of a token request do not fit its grant type, or the client is not allowed to use this grant type.',
    caller:
      'Send the parameters that the grant type needs, or have the owner of the client enable the grant type.',
  },
  REFRESH_TOKEN_EXPIRED: {
    cause: 'The refresh token of a token request has expired.',
    caller: 'Sign in again; a new access token can no longer be had from this refresh token.',
  },
  CLIENT_NOT_FOUND: {
    cause:
      'A token request names a client that the system does not know. A known client with the wrong secret is 1070.',
    caller: 'Correct the client id in the client credentials, or register the client.',
  },
  ENDPOINT_DUPLICATE: {
    cause: 'An endpoint with the same router, path and method already exists.',
    caller: 'Change the path or the method, or use the endpoint that exists.',
  },
  LOGIN_IDENTIFIER_TAKEN: {
    cause: 'The mobile number, e-mail address or user name already belongs to another user.',
    caller: 'Choose a different value for the field that the answer names.',
  },
  ROLE_PROJECT_INVALID: {
    cause:
      'The roles to be given to a user belong to one project, but not to the project in which the user is being changed. Roles of several projects are 1087.',
    caller: 'Send roles of the project in which the user is being changed.',
  },
  JWT_SIGN_FAILED: {
    cause: 'A new token could not be signed with the private key of the service.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Check that the configured signing key is present, readable and a valid RSA private key.',
  },
  SMS_CLIENT_INIT_FAILED: {
    cause:
      'The access to the SMS provider could not be set up, so no message was attempted. A failed sending is 1097.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator: 'Check the settings for the SMS provider: credentials, region and address.',
  },
  SMS_SEND_FAILED: {
    cause:
      'The SMS provider could not be reached or refused to send the message. A failed set-up is 1096.',
    caller:
      'Wait a moment, or as long as a Retry-After header says, and repeat the request; report the error id if it fails again.',
    operator:
      'Look up the answer of the provider in the log; check its state, the account balance and quotas, and the approval of sender and template.',
  },
  EMAIL_CLIENT_INIT_FAILED: {
    cause:
      'The access to the e-mail provider could not be set up, so no message was attempted. A failed sending is 1099.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Check the settings for the e-mail provider: address, port, encryption and credentials.',
  },
  EMAIL_SEND_FAILED: {
    cause:
      'The e-mail provider could not be reached or refused the message. A service throws it for every failed sending; a failed set-up is 1098.',
    caller:
      'Wait a moment, or as long as a Retry-After header says, and repeat the request; report the error id if it fails again.',
    operator:
      'Look up the answer of the provider in the log; check its state, the sending limits and whether the sender address is allowed.',
  },
  MQ_SUBSCRIBE_CONNECT_FAILED: {
    cause:
      'At start-up the service could not open the connection to the message broker on which it receives messages. For the connection used to publish the code is 0002.',
    caller:
      'The request is not at fault. Wait a moment, or as long as a Retry-After header says, and repeat it.',
    operator:
      'Check that the message broker is running and reachable, and that address, user, password and virtual host for receiving are right.',
  },
  MQ_PUBLISH_CONNECT_FAILED: {
    cause:
      'At start-up the service could not open the connection to the message broker on which it publishes messages. For the connection used to receive the code is 0000.',
    caller:
      'The request is not at fault. Wait a moment, or as long as a Retry-After header says, and repeat it.',
    operator:
      'Check that the message broker is running and reachable, and that address, user, password and virtual host for publishing are right.',
  },
  MQ_SUBSCRIBE_CHANNEL_FAILED: {
    cause:
      'The connection for receiving is open, but no channel could be opened on it or the basic exchanges and queues could not be declared there.',
    caller:
      'The request is not at fault. Wait a moment, or as long as a Retry-After header says, and repeat it.',
    operator:
      'Check the channel limit and alarms of the message broker, the rights of the user, and whether an exchange or queue exists with other properties.',
  },
  MQ_QUEUE_SETUP_FAILED: {
    cause:
      'The channel for receiving is open, but the queue of the subscriber could not be declared, limited or bound to its exchange.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Compare the properties and bindings of the queue in the message broker with those the service declares, and check the rights of the user.',
  },
  MQ_PUBLISH_CHANNEL_FAILED: {
    cause:
      'The connection for publishing is open, but no channel could be opened on it, confirmations could not be switched on, or the basic exchanges and queues could not be declared.',
    caller:
      'The request is not at fault. Wait a moment, or as long as a Retry-After header says, and repeat it.',
    operator:
      'Check the channel limit and alarms of the message broker, the rights of the publishing user, and whether an exchange or queue exists with other properties.',
  },
  MQ_CLOSE_FAILED: {
    cause:
      'The connection for publishing could not be opened, and closing the connection for receiving afterwards failed too.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Resolve the preceding connection error (0002) first, then check the message broker for connections left open and restart the service.',
  },
  MQ_CONSUME_FAILED: {
    cause:
      'The service could not register as a consumer of a queue, or the handling of a received message failed.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Check that the queue exists and may be read by the user; if the handling failed, look up its cause in the log and look for the message in the dead-letter queue.',
  },
  MQ_PUBLISH_FAILED: {
    cause:
      'A message could not be handed to the message broker although the channel for publishing was open.',
    caller:
      'Wait a moment, or as long as a Retry-After header says, check whether your change has taken effect, and repeat the request if it has not.',
    operator:
      'Check the state and alarms of the message broker, the route of the message and the alternate exchange.',
  },
  AGGREGATE_OUTDATED: {
    cause:
      'Somebody changed the object after the caller read it, so the version sent is no longer the stored one.',
    caller: 'Read the object again, apply your change to the new version and repeat the request.',
  },
  DOMAIN_ID_NULL: {
    cause:
      'An id that is required is null or absent. If it is present but blank, the code is 0011.',
    caller: 'Add the id to the request.',
  },
  DOMAIN_ID_BLANK: {
    cause:
      'An id that is required is present but is empty or consists of white space. If it is null, the code is 0010.',
    caller: 'Fill in the id in the request.',
  },
  DOMAIN_ID_PREFIX_WRONG: {
    cause:
      'The id does not begin with the prefix of its type; often it is the id of an object of another type.',
    caller: 'Send an id of the right type, which begins with the prefix that the answer names.',
  },
  DOMAIN_ID_MALFORMED: {
    cause: 'The part of the id after its prefix is not a valid base-36 number.',
    caller: 'Send the id exactly as the service returned it.',
  },
  JWT_STRUCTURE_INVALID: {
    cause:
      'The access token does not have the parts of a JWT: no second part separated by a dot was found.',
    caller: 'Send the access token completely and unchanged, or sign in again to get a new one.',
  },
  JWT_PAYLOAD_UNREADABLE: {
    cause:
      'The access token has the parts of a JWT, but its content cannot be read or does not pass the checks of signature, claims or expiry.',
    caller: 'Sign in again to get a new access token, then repeat the request.',
    operator:
      'If tokens just issued fail too, check that the keys, issuer and audience configured for verification fit the issuer of the tokens and that the clocks agree.',
  },
  SERVICE_TOKEN_UNAVAILABLE: {
    cause:
      'Before a call to another service that returns a single plain object, the service got no token for itself.',
    caller:
      'The request is not at fault. Wait a moment, or as long as a Retry-After header says, and repeat it.',
    operator:
      'Check that the token endpoint is reachable and that the client id and the client secret of the service are right.',
  },
  SERVICE_TOKEN_RENEWAL_FAILED: {
    cause:
      'In a call that returns a single plain object, another service refused the token with 401, and the service could not get a new one.',
    caller:
      'The request is not at fault. Wait a moment, or as long as a Retry-After header says, and repeat it.',
    operator:
      'Check why the first token was refused, whether the token endpoint is reachable and whether the client of the service is still valid.',
  },
  SERVICE_TOKEN_UNAVAILABLE_GENERIC: {
    cause:
      'Before a call to another service that returns a list, a page or another generic result, the service got no token for itself.',
    caller:
      'The request is not at fault. Wait a moment, or as long as a Retry-After header says, and repeat it.',
    operator:
      'Check that the token endpoint is reachable and that the client id and the client secret of the service are right.',
  },
  SERVICE_TOKEN_RENEWAL_FAILED_GENERIC: {
    cause:
      'In a call that returns a list, a page or another generic result, another service refused the token with 401, and the service could not get a new one.',
    caller:
      'The request is not at fault. Wait a moment, or as long as a Retry-After header says, and repeat it.',
    operator:
      'Check why the first token was refused, whether the token endpoint is reachable and whether the client of the service is still valid.',
  },
  ROLLBACK_UNSUPPORTED: {
    cause:
      'A change was to be rolled back, but only changes that add to or subtract from a value (sum and diff) can be reversed.',
    caller: 'Undo the change by sending a new one that sets the former value.',
  },
  PAGE_INFO_UNPARSABLE: {
    cause:
      'The paging parameter cannot be split into parts of one key and one value, or one side of a part is blank.',
    caller: 'Write the paging parameter as parts of the form key:value with both sides filled in.',
  },
  PAGE_SIZE_LIMIT_EXCEEDED: {
    cause:
      'The page size asked for is above the limit of the query. The older paging check reports the same as 0025.',
    caller: 'Ask for a page size not above the maximum that the answer names, and read more pages.',
  },
  LONG_UNPARSABLE: {
    cause:
      'The page number, or another value of 64 bits, is not a whole number, or it is too large. For 32 bits, as for the page size, the code is 0023.',
    caller: 'Send the value that the answer names as a whole number.',
  },
  INT_UNPARSABLE: {
    cause:
      'The page size, or another value of 32 bits, is not a whole number, or it is too large. For 64 bits, as for the page number, the code is 0022.',
    caller: 'Send the value that the answer names as a whole number.',
  },
  PAGE_SORT_INFO_MISSING: {
    cause:
      'The paging parameter could be read, but the page number, the page size or the sort field is missing and has no default.',
    caller: 'Add page number, page size and sort field to the request.',
  },
  PAGE_ROWS_LIMIT_EXCEEDED: {
    cause:
      'The number of rows asked for per page is above the limit, found by the older paging check. The current check reports it as 0026.',
    caller:
      'Ask for no more rows per page than the maximum that the answer names, and read more pages.',
  },
  QUERY_UNPARSABLE: {
    cause: 'The query parameter cannot be split into parts of exactly one key and one value.',
    caller: 'Write the query parameter as parts of the form key:value.',
  },
  QUERY_FIELD_UNKNOWN: {
    cause:
      'The query parameter can be read, but one of its keys is not a field that may be searched.',
    caller: 'Remove the field, or replace it with one of the allowed fields that the answer lists.',
  },
  NULL_NOT_ALLOWED: {
    cause:
      'A service throws it when a field of the request is null although the operation cannot work without a value there.',
    caller: 'Send a value for the field that the answer names.',
  },
  QUERY_VALUE_INVALID: {
    cause:
      'A service throws it when a field may be searched, but the value given for it in the query does not fit the field.',
    caller: 'Correct the value of the field that the answer names.',
  },
  NO_UPDATE_FIELDS: {
    cause: 'A service throws it when an update contains no field that could be changed.',
    caller: 'Send at least one field to be changed.',
  },
  PATCH_UNSUPPORTED: {
    cause:
      'A service throws it when a patch is well formed, but one of its operations, or the path it aims at, is not offered.',
    caller: 'Remove or replace the operation at the position that the answer names.',
  },
  PATCH_RESULT_NOT_ONE: {
    cause:
      'A service throws it when a patch that is meant for exactly one record changed none or several.',
    caller: 'Read the object again, check the condition of the patch and repeat it.',
  },
  INSTANCE_ID_INVALID: {
    cause:
      'A service throws it when the instance id of its id generator is missing, negative or above the maximum. It replaces the older use of 0061.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Configure an instance id within the allowed range, a different one for each running instance.',
  },
  INSTANCE_ID_INVALID_LEGACY: {
    cause:
      'The older number for a missing, negative or too large instance id of the id generator, now 0034. The same number also stands for a failed check of a value in a request; this one is a server fault.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Configure an instance id within the allowed range, a different one for each running instance.',
  },
  CLOCK_MOVED_BACKWARDS: {
    cause:
      'A service throws it when its clock shows a time before that of the last id it generated, so that a new id might not be unique. It replaces the older use of 0062.',
    caller:
      'The request is not at fault. Wait a moment, or as long as a Retry-After header says, and repeat it.',
    operator:
      'Check the time synchronisation of the host, and let it slow the clock down instead of setting it back.',
  },
  CLOCK_MOVED_BACKWARDS_LEGACY: {
    cause:
      'The older number for a clock that moved back before the last generated id, now 0035. The same number also stands for a collection in a request that must be empty; this one is a server fault.',
    caller:
      'The request is not at fault. Wait a moment, or as long as a Retry-After header says, and repeat it.',
    operator:
      'Check the time synchronisation of the host, and let it slow the clock down instead of setting it back.',
  },
  MUST_NOT_BE_BLANK: {
    cause: 'A text is empty or consists of white space only.',
    caller: 'Send a text with at least one visible character.',
  },
  MUST_NOT_BE_NULL: {
    cause: 'A required value is null or absent. For a null inside a collection the code is 0042.',
    caller: 'Send a value.',
  },
  TOO_SHORT: {
    cause:
      'A text or a collection has fewer characters or elements than required, or a whole number is below its minimum. For decimal numbers the codes are 0044 and 0046.',
    caller: 'Send at least the minimum that the answer names.',
  },
  TOO_LONG: {
    cause:
      'A text or a collection has more characters or elements than allowed, or a whole number is above its maximum.',
    caller: 'Send no more than the maximum that the answer names.',
  },
  ILLEGAL_CHARACTERS: {
    cause: 'A text contains characters that are not among the allowed ones.',
    caller: 'Remove the characters that are not allowed.',
  },
  MUST_NOT_BE_EMPTY: {
    cause: 'A collection has no elements or is null. For a text without content the code is 0036.',
    caller: 'Send at least one element.',
  },
  ELEMENT_MUST_NOT_BE_NULL: {
    cause: 'A collection is present but at least one of its elements is null.',
    caller: 'Remove the null elements, or give them a value.',
  },
  NUMBER_BELOW_MINIMUM: {
    cause: 'A decimal number is less than the minimum; the minimum itself would be accepted.',
    caller: 'Send a number greater than or equal to the minimum.',
  },
  NOT_EQUAL: {
    cause:
      'Two values that must be equal differ, or two collections that must have the same size do not.',
    caller: 'Make the values equal, or send collections with the same number of elements.',
  },
  NUMBER_NOT_GREATER: {
    cause:
      'A decimal number is less than or equal to its lower bound; the bound itself is not accepted.',
    caller: 'Send a number greater than the bound.',
  },
  NOT_AN_EMAIL: {
    cause: 'A text that must be an e-mail address is not one.',
    caller: 'Correct the e-mail address.',
  },
  NOT_A_URL: {
    cause: 'A text that must be a URL beginning with http or https is not one.',
    caller: 'Send a complete URL including http or https.',
  },
  HTTP_VALIDATION_FAILED: {
    cause:
      'The request failed validation as a whole; one or more of its fields break their rules. It is the general code beside the single rules.',
    caller: 'Correct the fields that the answer lists and repeat the request.',
  },
  NATIVE_SERIALIZE_FAILED: {
    cause:
      'The service could not turn an object into its binary form. For JSON the codes are 0052 and 0055.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Look up the cause in the log and find the object, or the part of it, that has no binary form.',
  },
  NATIVE_DESERIALIZE_FAILED: {
    cause:
      'Binary data could not be turned back into an object: it is damaged, or its type is not known. For JSON the codes are 0053, 0054 and 0056.',
    caller: 'Send the binary data complete and unchanged, in the format the service expects.',
    operator:
      'If the data came from storage or another service, check that both sides use the same version of the types.',
  },
  JSON_SERIALIZE_FAILED: {
    cause:
      'The service could not turn a single object into JSON text. For a collection the code is 0055.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Look up the cause in the log; often an object refers to itself or holds a value that JSON cannot express.',
  },
  JSON_DESERIALIZE_FAILED: {
    cause:
      'JSON text could not be turned into a single object: it is not valid JSON or does not fit the expected form. A map is 0054, a collection 0056.',
    caller: 'Correct the JSON body of the request.',
    operator:
      'If the status is 500 or 502 the text came from storage or another service; compare its form with what this service expects.',
  },
  JSON_DESERIALIZE_MAP_FAILED: {
    cause:
      'JSON text could not be turned into a map of keys and values. A single object is 0053, a collection 0056.',
    caller: 'Send a valid JSON object with keys and values.',
    operator:
      'If the text came from storage or another service, compare its form with what this service expects.',
  },
  JSON_SERIALIZE_COLLECTION_FAILED: {
    cause:
      'The service could not turn a collection into JSON text. For a single object the code is 0052.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator: 'Look up the cause in the log and find the element that JSON cannot express.',
  },
  JSON_DESERIALIZE_COLLECTION_FAILED: {
    cause: 'JSON text could not be turned into a collection. A single object is 0053, a map 0054.',
    caller: 'Send a valid JSON array whose elements have the expected form.',
    operator:
      'If the text came from storage or another service, compare its form with what this service expects.',
  },
  JSON_PATCH_FAILED: {
    cause:
      'A JSON Patch is malformed, cannot be applied to the object, fails one of its own tests, or leaves an object that cannot be read.',
    caller:
      'With status 400 or 422 correct the operation that the answer names; with 409 read the object again and build a new patch.',
  },
  ENUM_VALUE_INVALID: {
    cause: 'A value is not a member of the fixed set of values allowed for it.',
    caller: 'Send one of the allowed values that the answer lists.',
  },
  MUST_BE_NULL: {
    cause:
      'A value is present where none may be sent. For a collection that must be empty the code is 0062.',
    caller: 'Remove the value from the request.',
  },
  VALUE_MISMATCH: {
    cause:
      'A condition that a value of the request must fulfil does not hold. The same number is also the older code for a wrong instance id; this one is an error in the request.',
    caller: 'Correct the value so that it fulfils the condition.',
  },
  MUST_BE_EMPTY: {
    cause:
      'A collection of the request has elements although it must be empty. The same number is also the older code for a clock that moved back; this one is an error in the request.',
    caller: 'Remove all elements from the collection.',
  },
  TRANSACTION_REQUIRED: {
    cause:
      'The service wanted to record a domain event while no database transaction was active, so the event could not be stored together with the change.',
    caller: 'The request is not at fault. Report the error id to the operator.',
    operator:
      'Pass the error id to the developers; the operation must run inside a database transaction.',
  },
  DB_UPDATE_FAILED: {
    cause:
      'A write to the database failed or changed a different number of rows than expected. The status tells a data conflict (409) and a temporary fault (503) from other faults (500).',
    caller:
      'With 409 read the data again and correct the request; with 503 wait a moment, or as long as a Retry-After header says, and repeat it; otherwise report the error id.',
    operator:
      'Look up SQL state and constraint in the log; check locks, timeouts and the state of the database.',
  },
};
