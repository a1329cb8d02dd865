import type { CompleteLocaleBundle } from '../locale-bundle.js';

/** Spanish. */
export const es: CompleteLocaleBundle = {
  tag: 'es',
  entries: {
    MQ_SUBSCRIBE_CONNECT_FAILED: {
      title: 'No se puede conectar con el bróker de mensajes para recibir mensajes',
    },
    MQ_PUBLISH_CONNECT_FAILED: {
      title: 'No se puede conectar con el bróker de mensajes para enviar mensajes',
    },
    MQ_SUBSCRIBE_CHANNEL_FAILED: { title: 'No se pudo abrir el canal para recibir mensajes' },
    MQ_QUEUE_SETUP_FAILED: { title: 'No se pudo configurar la cola de mensajes' },
    MQ_PUBLISH_CHANNEL_FAILED: { title: 'No se pudo abrir el canal para enviar mensajes' },
    MQ_CLOSE_FAILED: { title: 'No se pudo cerrar la conexión con el bróker de mensajes' },
    MQ_CONSUME_FAILED: { title: 'No se pudieron consumir los mensajes' },
    MQ_PUBLISH_FAILED: { title: 'No se pudo publicar el mensaje' },
    AGGREGATE_OUTDATED: {
      title: 'La versión del recurso está desactualizada',
      detail:
        'La versión {expectedVersion} no es la versión actual. Vuelva a leer el recurso y repita el cambio.',
    },
    DOMAIN_ID_NULL: { title: 'El ID del recurso es null' },
    DOMAIN_ID_BLANK: { title: 'El ID del recurso está vacío o en blanco' },
    DOMAIN_ID_PREFIX_WRONG: {
      title: 'El ID del recurso tiene un prefijo incorrecto',
      detail: 'El ID del recurso debe empezar por {expectedPrefix}.',
    },
    DOMAIN_ID_MALFORMED: { title: 'El ID del recurso tiene un formato incorrecto' },
    JWT_STRUCTURE_INVALID: { title: 'El token de acceso no tiene la estructura de un JWT' },
    JWT_PAYLOAD_UNREADABLE: { title: 'El contenido del token de acceso no es válido' },
    SERVICE_TOKEN_UNAVAILABLE: {
      title: 'No se pudo obtener un token para una llamada a un servicio',
    },
    SERVICE_TOKEN_RENEWAL_FAILED: {
      title: 'No se pudo renovar el token para una llamada a un servicio',
    },
    SERVICE_TOKEN_UNAVAILABLE_GENERIC: {
      title:
        'No se pudo obtener un token para una llamada a un servicio con un tipo de respuesta genérico',
    },
    SERVICE_TOKEN_RENEWAL_FAILED_GENERIC: {
      title:
        'No se pudo renovar el token para una llamada a un servicio con un tipo de respuesta genérico',
    },
    ROLLBACK_UNSUPPORTED: {
      title: 'La operación del parche no se puede revertir',
      detail:
        'La operación {op} no se puede revertir. Solo se pueden revertir las operaciones sum y diff.',
    },
    PAGE_INFO_UNPARSABLE: {
      title: 'La información de paginación no es una lista de pares clave:valor',
    },
    PAGE_SIZE_LIMIT_EXCEEDED: {
      title: 'El tamaño de página supera el máximo permitido',
      detail: 'El tamaño de página no debe ser mayor que {max, number}.',
    },
    LONG_UNPARSABLE: {
      title: 'El valor no es un entero de 64 bits válido',
      detail: 'El valor de {key} debe ser un entero de 64 bits.',
    },
    INT_UNPARSABLE: {
      title: 'El valor no es un entero de 32 bits válido',
      detail: 'El valor de {key} debe ser un entero de 32 bits.',
    },
    PAGE_SORT_INFO_MISSING: {
      title: 'Falta el número de página, el tamaño de página o el campo de ordenación',
    },
    PAGE_ROWS_LIMIT_EXCEEDED: {
      title: 'Se solicitan demasiadas filas por página',
      detail:
        'Una página no debe tener más de {max, plural, one {# fila} many {# de filas} other {# filas}}.',
    },
    QUERY_UNPARSABLE: { title: 'La consulta no es una lista de pares clave:valor' },
    QUERY_FIELD_UNKNOWN: {
      title: 'La consulta contiene un campo desconocido',
      detail: 'No se puede consultar el campo {field}. Los campos admitidos son: {allowed}.',
    },
    NULL_NOT_ALLOWED: {
      title: 'No se permite null en este campo',
      detail: 'El campo {field} no debe ser null.',
    },
    QUERY_VALUE_INVALID: {
      title: 'Un valor de la consulta no es válido',
      detail: 'El valor del campo de consulta {field} no es válido.',
    },
    NO_UPDATE_FIELDS: { title: 'No hay campos que actualizar' },
    PATCH_UNSUPPORTED: {
      title: 'La operación del parche no se admite',
      detail: 'La operación {op} en el índice {index, number} del parche no se admite.',
    },
    PATCH_RESULT_NOT_ONE: {
      title: 'El parche no modificó exactamente un registro',
      detail:
        'El parche debería haber modificado {expected, plural, one {# registro} many {# de registros} other {# registros}}, pero modificó {actual, number}.',
    },
    INSTANCE_ID_INVALID: {
      title: 'El ID de instancia del generador de ID no es válido',
      detail: 'El ID de instancia debe ser un entero de 0 a {max, number}.',
    },
    INSTANCE_ID_INVALID_LEGACY: {
      title: 'El ID de instancia del generador de ID no es válido (código antiguo)',
      detail: 'El ID de instancia debe ser un entero de 0 a {max, number}.',
    },
    CLOCK_MOVED_BACKWARDS: {
      title: 'El reloj del servidor retrocedió',
      detail:
        'El reloj del servidor retrocedió {driftMs, plural, one {# milisegundo} many {# de milisegundos} other {# milisegundos}}. Inténtelo de nuevo más tarde.',
    },
    CLOCK_MOVED_BACKWARDS_LEGACY: {
      title: 'El reloj del servidor retrocedió (código antiguo)',
      detail:
        'El reloj del servidor retrocedió {driftMs, plural, one {# milisegundo} many {# de milisegundos} other {# milisegundos}}. Inténtelo de nuevo más tarde.',
    },
    MUST_NOT_BE_BLANK: { title: 'El valor no debe estar vacío ni en blanco' },
    MUST_NOT_BE_NULL: { title: 'El valor no debe ser null' },
    TOO_SHORT: {
      title: 'El valor es demasiado corto o demasiado pequeño',
      detail: 'El mínimo es {min, number, ::.##########}.',
    },
    TOO_LONG: {
      title: 'El valor es demasiado largo o demasiado grande',
      detail: 'El máximo es {max, number, ::.##########}.',
    },
    ILLEGAL_CHARACTERS: { title: 'El texto contiene caracteres no permitidos' },
    MUST_NOT_BE_EMPTY: { title: 'La colección no debe estar vacía' },
    ELEMENT_MUST_NOT_BE_NULL: { title: 'La colección no debe contener null' },
    NUMBER_BELOW_MINIMUM: {
      title: 'El número es inferior al mínimo',
      detail: 'El número debe ser mayor o igual que {min, number, ::.##########}.',
    },
    NOT_EQUAL: {
      title: 'Los dos valores no son iguales',
      detail: 'El valor esperado es {expected}.',
    },
    NUMBER_NOT_GREATER: {
      title: 'El número no es mayor que el límite inferior',
      detail: 'El número debe ser mayor que {min, number, ::.##########}.',
    },
    NOT_AN_EMAIL: { title: 'El valor no es una dirección de correo electrónico' },
    NOT_A_URL: { title: 'El valor no es una URL HTTP o HTTPS' },
    HTTP_VALIDATION_FAILED: { title: 'La solicitud no superó la validación' },
    NATIVE_SERIALIZE_FAILED: { title: 'No se pudo escribir el objeto en forma binaria' },
    NATIVE_DESERIALIZE_FAILED: { title: 'No se pudo leer el objeto a partir de su forma binaria' },
    JSON_SERIALIZE_FAILED: { title: 'No se pudo escribir el objeto como JSON' },
    JSON_DESERIALIZE_FAILED: { title: 'No se pudo leer el texto JSON como un objeto' },
    JSON_DESERIALIZE_MAP_FAILED: { title: 'No se pudo leer el texto JSON como pares clave-valor' },
    JSON_SERIALIZE_COLLECTION_FAILED: { title: 'No se pudo escribir la colección como JSON' },
    JSON_DESERIALIZE_COLLECTION_FAILED: {
      title: 'No se pudo leer el texto JSON como una colección',
    },
    JSON_PATCH_FAILED: {
      title: 'No se pudo aplicar el parche JSON',
      detail: 'No se pudo aplicar la operación en el índice {index, number} del parche JSON.',
    },
    ENUM_VALUE_INVALID: {
      title: 'El valor no es uno de los valores permitidos',
      detail: 'El valor debe ser uno de los siguientes: {allowed}.',
    },
    MUST_BE_NULL: { title: 'El valor debe estar ausente' },
    VALUE_MISMATCH: { title: 'El valor no es el esperado' },
    MUST_BE_EMPTY: { title: 'La colección debe estar vacía' },
    TRANSACTION_REQUIRED: { title: 'Una transacción necesaria no está activa' },
    DB_UPDATE_FAILED: {
      title: 'La actualización de la base de datos falló',
      detail:
        'La actualización debería haber afectado a {expected, plural, one {# fila} many {# de filas} other {# filas}}, pero afectó a {actual, number}.',
    },
    WRONG_PASSWORD: { title: 'El nombre de inicio de sesión o la contraseña son incorrectos' },
    USERNAME_INVALID: {
      title: 'Un nombre de usuario no debe contener @ ni constar solo de dígitos',
    },
    VERIFICATION_CODE_NOT_FOUND: {
      title: 'No se encontró ningún código de verificación válido',
      detail:
        'No hay ningún código de verificación válido para la operación {operationType}. Solicite uno nuevo.',
    },
    VERIFICATION_CODE_MISMATCH: {
      title: 'El código de verificación es incorrecto',
      detail:
        'El código de verificación para la operación {operationType} no coincide. Compruébelo o solicite uno nuevo.',
    },
    AUTHORIZE_RESPONSE_TYPE_UNSUPPORTED: {
      title: 'El tipo de respuesta no se admite',
      detail: 'El tipo de respuesta {responseType} no se admite. El único valor admitido es code.',
    },
    AUTHORIZE_REDIRECT_URI_UNKNOWN: {
      title: 'El URI de redirección no está registrado para el cliente',
    },
    CLIENT_NOT_DELETABLE: {
      title: 'Este cliente no se puede eliminar',
      detail: 'El cliente {clientId} está integrado en el sistema y no se puede eliminar.',
    },
    ENDPOINT_PROJECT_MISMATCH: {
      title: 'El endpoint hace referencia a un perfil o router de otro proyecto',
    },
    PROJECT_ID_MISSING: { title: 'No se indica ningún ID de proyecto' },
    PROJECT_ID_EMPTY: { title: 'La lista de ID de proyectos está vacía' },
    PROJECT_NOT_PERMITTED: {
      title: 'El solicitante no pertenece a todos los proyectos solicitados',
      detail: 'El solicitante no pertenece al proyecto {projectId}.',
    },
    PROJECT_NOT_OWNED: {
      title: 'El solicitante no puede realizar cambios en este proyecto',
      detail:
        'El solicitante no pertenece al proyecto {projectId} y no puede realizar cambios en él.',
    },
    PROJECT_READ_FORBIDDEN: {
      title: 'El solicitante no tiene permiso para leer este proyecto',
      detail:
        'Leer el proyecto {projectId} requiere el permiso para leer la información del proyecto.',
    },
    ENDPOINT_REPORT_TYPE_UNSUPPORTED: {
      title: 'El tipo de informe de endpoint no se admite',
      detail: 'El tipo de informe de endpoint {reportType} no se admite.',
    },
    CLIENT_ROOT_ROLE_NOT_FOUND: {
      title: 'El proyecto no tiene un rol raíz de cliente',
      detail:
        'El proyecto {projectId} no tiene un rol raíz de cliente, por lo que no se pudo configurar el nuevo cliente.',
    },
    PROJECT_DEFAULT_ROLE_NOT_FOUND: {
      title: 'El proyecto no tiene un rol de usuario predeterminado',
      detail:
        'El proyecto {projectId} no tiene un rol de usuario predeterminado, por lo que no se pudo registrar al usuario.',
    },
    PERMISSION_REQUIRED: {
      title: 'El solicitante no tiene un permiso que la operación requiere',
      detail: 'La operación requiere el permiso {permission}.',
    },
    NOT_CREATED_BY_SAME_USER: { title: 'El recurso fue creado por otro usuario' },
    VERIFICATION_CODE_BLANK: { title: 'El código de verificación está en blanco' },
    CACHE_CONTROL_UNKNOWN: { title: 'No se reconoce el valor de control de caché' },
    CLIENT_ROLE_ID_IMMUTABLE: {
      title: 'El ID de rol del cliente ya está definido y no se puede cambiar',
    },
    CLIENT_TYPE_IMMUTABLE: { title: 'El tipo del cliente ya está definido y no se puede cambiar' },
    REFRESH_GRANT_REQUIRES_PASSWORD_GRANT: {
      title: 'La concesión por token de actualización requiere la concesión por contraseña',
    },
    ORIGIN_INVALID: { title: 'El origen no es una URL válida ni *' },
    SHARED_ENDPOINT_NOT_EXPIRED: {
      title: 'Un endpoint compartido no se puede eliminar antes de que caduque',
      detail:
        'El endpoint {endpointId} está compartido y no ha caducado. Márquelo como caducado antes de eliminarlo.',
    },
    EXPIRED_ENDPOINT_READ_ONLY: {
      title: 'Un endpoint caducado es de solo lectura',
      detail: 'El endpoint {endpointId} ha caducado y ya no se puede modificar.',
    },
    ENDPOINT_ALREADY_EXPIRED: {
      title: 'El endpoint ya ha caducado',
      detail:
        'El endpoint {endpointId} ya ha caducado y no se puede volver a marcar como caducado.',
    },
    INTERNAL_ENDPOINT_CANNOT_EXPIRE: {
      title: 'Un endpoint interno no se puede marcar como caducado',
      detail:
        'El endpoint {endpointId} es interno. Solo los endpoints externos compartidos se pueden marcar como caducados.',
    },
    UNSHARED_ENDPOINT_CANNOT_EXPIRE: {
      title: 'Un endpoint no compartido no se puede marcar como caducado',
      detail:
        'El endpoint {endpointId} no está compartido. Solo los endpoints externos compartidos se pueden marcar como caducados.',
    },
    IMAGE_SAVE_FAILED: { title: 'No se pudo guardar la imagen' },
    IMAGE_TYPE_NOT_ALLOWED: {
      title: 'El tipo de imagen no está permitido',
      detail: 'El tipo de contenido de la imagen debe ser uno de los siguientes: {allowed}.',
    },
    IMAGE_TOO_LARGE: {
      title: 'La imagen es demasiado grande',
      detail:
        'La imagen no debe superar {maxBytes, plural, one {# byte} many {# de bytes} other {# bytes}}.',
    },
    OPERATION_COOLING_DOWN: {
      title: 'La operación se repitió demasiado pronto',
      detail:
        'Espere {retryAfterSeconds, plural, one {# segundo} many {# de segundos} other {# segundos}} antes de repetir la operación {operation}.',
    },
    ROLE_NAME_IMMUTABLE: {
      title: 'No se puede cambiar el nombre de un rol de este tipo',
      detail: 'No se puede cambiar el nombre de un rol de tipo {roleType}.',
    },
    SYSTEM_PERMISSION_IMMUTABLE: { title: 'Un permiso creado por el sistema no se puede cambiar' },
    SYSTEM_ROLE_IMMUTABLE: {
      title: 'No se puede cambiar el nombre de un rol creado por el sistema',
      detail: 'El rol {roleId} fue creado por el sistema y no se puede cambiar su nombre.',
    },
    SYSTEM_ROLE_NOT_DELETABLE: {
      title: 'Un rol creado por el sistema no se puede eliminar',
      detail: 'El rol {roleId} fue creado por el sistema y no se puede eliminar.',
    },
    SUBSCRIBE_OWN_ENDPOINT: { title: 'Un proyecto no se puede suscribir a su propio endpoint' },
    SUBSCRIBE_EXPIRED_ENDPOINT: {
      title: 'No es posible suscribirse a un endpoint caducado',
      detail: 'El endpoint {endpointId} ha caducado y no acepta suscripciones.',
    },
    SUBSCRIBE_UNSHARED_ENDPOINT: {
      title: 'No es posible suscribirse a un endpoint no compartido',
      detail: 'El endpoint {endpointId} no está compartido y no acepta suscripciones.',
    },
    SUB_REQUEST_TYPE_MISSING: {
      title: 'Falta el tipo de las solicitudes de suscripción que se consultan',
    },
    SUB_REQUEST_TYPE_INVALID: {
      title: 'El tipo de las solicitudes de suscripción que se consultan no es válido',
    },
    ROOT_ACCOUNT_NOT_LOCKABLE: { title: 'Una cuenta integrada del sistema no se puede bloquear' },
    LOGIN_IDENTIFIER_REQUIRED: {
      title:
        'Debe quedar una dirección de correo electrónico, un número de móvil o un nombre de usuario',
      detail:
        'Si se elimina {removing}, el usuario quedaría sin dirección de correo electrónico, número de móvil ni nombre de usuario. Añada antes uno de ellos.',
    },
    PASSWORD_NEEDS_LETTER: { title: 'La contraseña debe contener una letra' },
    PASSWORD_NEEDS_DIGIT: { title: 'La contraseña debe contener un dígito' },
    PASSWORD_HAS_WHITESPACE: { title: 'La contraseña no debe contener espacios en blanco' },
    PASSWORD_NEEDS_SPECIAL_CHARACTER: { title: 'La contraseña debe contener un carácter especial' },
    CHECKSUM_UNAVAILABLE: {
      title: 'No se pudo calcular la suma de comprobación',
      detail: 'El algoritmo de suma de comprobación {algorithm} no está disponible.',
    },
    CLIENT_SECRET_WRONG: { title: 'El secreto del cliente es incorrecto' },
    EMAIL_UNDELIVERABLE: { title: 'No se pudo entregar el correo electrónico' },
    QUERY_VALUE_UNRECOGNISED: {
      title: 'No se reconoce un valor de la consulta',
      detail: 'No se reconoce el valor de {key}.',
    },
    BOOLEAN_UNRECOGNISED: {
      title: 'No se reconoce un valor booleano',
      detail: 'El valor de {key} debe ser true o false.',
    },
    PROJECT_CHANGE_FORBIDDEN: {
      title: 'El proyecto no permite este cambio',
      detail: 'No se pueden añadir ni quitar administradores en el proyecto {projectId}.',
    },
    PROJECT_USER_NOT_FOUND: { title: 'El usuario no se encuentra en el proyecto' },
    SELF_PERMISSION_CHANGE_FORBIDDEN: {
      title: 'El solicitante no puede cambiar sus propios permisos',
    },
    ALREADY_ADMIN: { title: 'El usuario ya es administrador' },
    NOT_ADMIN: { title: 'El usuario no es administrador' },
    TWO_ADMINS_REQUIRED: {
      title: 'El proyecto debe conservar al menos dos administradores',
      detail:
        'El proyecto debe conservar al menos {minimum, plural, one {# administrador} many {# de administradores} other {# administradores}}. Añada otro antes de quitar este.',
    },
    CURRENT_USER_ID_UNREADABLE: { title: 'No se pudo leer el ID de usuario del token de acceso' },
    ROUTER_PATH_INVALID: { title: 'La ruta del router no es válida' },
    HEADER_NAME_INVALID: {
      title: 'Un nombre de cabecera no es válido',
      detail:
        'El nombre de cabecera {header} no es válido. Debe ser un nombre de cabecera HTTP válido y no debe empezar ni terminar con un guion.',
    },
    ENDPOINT_PATH_INVALID: { title: 'La ruta del endpoint no es válida' },
    ROLES_OF_DIFFERENT_PROJECTS: { title: 'Los roles pertenecen a proyectos diferentes' },
    PHONE_NUMBER_INVALID: {
      title: 'El número de teléfono no es válido',
      detail: 'El número de teléfono no es válido: {reason}.',
    },
    TOKEN_REQUEST_PARAMS_INVALID: {
      title: 'La solicitud de token no se ajusta al tipo de concesión o al cliente',
      detail:
        'Los parámetros no se ajustan al tipo de concesión {grantType} o el cliente no puede utilizarlo.',
    },
    REFRESH_TOKEN_EXPIRED: { title: 'El token de actualización ha caducado' },
    CLIENT_NOT_FOUND: { title: 'El cliente es desconocido' },
    ENDPOINT_DUPLICATE: { title: 'Ya existe un endpoint con el mismo router, ruta y método' },
    LOGIN_IDENTIFIER_TAKEN: {
      title:
        'El número de móvil, la dirección de correo electrónico o el nombre de usuario ya está en uso',
      detail: 'Otro usuario ya utiliza el valor de {field}.',
    },
    ROLE_PROJECT_INVALID: { title: 'Los roles no pertenecen al proyecto del usuario' },
    JWT_SIGN_FAILED: { title: 'No se pudo crear el token' },
    SMS_CLIENT_INIT_FAILED: { title: 'No se pudo inicializar el servicio de SMS' },
    SMS_SEND_FAILED: { title: 'No se pudo enviar el SMS' },
    EMAIL_CLIENT_INIT_FAILED: { title: 'No se pudo inicializar el servicio de correo electrónico' },
    EMAIL_SEND_FAILED: { title: 'No se pudo enviar el correo electrónico' },
  },
  statuses: {
    400: 'Solicitud incorrecta',
    401: 'No autorizado',
    402: 'Pago requerido',
    403: 'Prohibido',
    404: 'No encontrado',
    405: 'Método no permitido',
    406: 'No aceptable',
    407: 'Se requiere autenticación de proxy',
    408: 'Tiempo de espera de la solicitud agotado',
    409: 'Conflicto',
    410: 'Ya no disponible',
    411: 'Longitud requerida',
    412: 'Error de condición previa',
    413: 'Contenido demasiado grande',
    414: 'URI demasiado largo',
    415: 'Tipo de medio no admitido',
    416: 'Rango no satisfacible',
    417: 'Expectativa no cumplida',
    418: 'Soy una tetera',
    421: 'Solicitud mal dirigida',
    422: 'Contenido no procesable',
    423: 'Bloqueado',
    424: 'Dependencia fallida',
    425: 'Demasiado pronto',
    426: 'Actualización requerida',
    428: 'Condición previa requerida',
    429: 'Demasiadas solicitudes',
    431: 'Campos de cabecera de la solicitud demasiado grandes',
    451: 'No disponible por razones legales',
    499: 'Solicitud cerrada por el cliente',
    500: 'Error interno del servidor',
    501: 'No implementado',
    502: 'Puerta de enlace incorrecta',
    503: 'Servicio no disponible',
    504: 'Tiempo de espera de la puerta de enlace agotado',
    505: 'Versión de HTTP no admitida',
    506: 'La variante también negocia',
    507: 'Almacenamiento insuficiente',
    508: 'Bucle detectado',
    510: 'No extendido',
    511: 'Se requiere autenticación de red',
  },
  violations: {
    arrayContains: 'Debe contener todos los valores requeridos.',
    arrayMaxSize:
      'Debe contener como máximo {max, plural, one {# elemento} many {# de elementos} other {# elementos}}.',
    arrayMinSize:
      'Debe contener al menos {min, plural, one {# elemento} many {# de elementos} other {# elementos}}.',
    arrayNotContains: 'No debe contener valores prohibidos.',
    arrayNotEmpty: 'Debe contener al menos un elemento.',
    arrayUnique: 'No debe contener duplicados.',
    equals: 'Debe ser igual a {expected}.',
    notEquals: 'No debe ser igual al valor excluido.',
    isDefined: 'Debe estar presente y no debe ser null.',
    isEmpty: 'Debe estar vacío.',
    isNotEmpty: 'No debe estar vacío.',
    isIn: 'Debe ser uno de los siguientes valores: {allowed}.',
    isNotIn: 'No debe ser uno de los valores excluidos.',
    nestedValidation: 'Debe ser un objeto o una colección de objetos.',
    maxDate: 'No debe ser posterior a {max}.',
    minDate: 'No debe ser anterior a {min}.',
    isDivisibleBy: 'Debe ser divisible por {divisor, number, ::.##########}.',
    isNegative: 'Debe ser menor que 0.',
    isPositive: 'Debe ser mayor que 0.',
    max: 'Debe ser menor o igual que {max, number, ::.##########}.',
    min: 'Debe ser mayor o igual que {min, number, ::.##########}.',
    isInstance: 'Debe ser un objeto del tipo requerido.',
    isNotEmptyObject: 'Debe ser un objeto no vacío.',
    contains: 'Debe contener el texto requerido.',
    notContains: 'No debe contener el texto prohibido.',
    isAlpha: 'Debe contener solo letras.',
    isAlphanumeric: 'Debe contener solo letras y dígitos.',
    isAscii: 'Debe contener solo caracteres ASCII.',
    isByteLength: 'Tiene una longitud en bytes incorrecta.',
    'isByteLength.min':
      'Debe tener al menos {min, plural, one {# byte} many {# de bytes} other {# bytes}}.',
    'isByteLength.max':
      'Debe tener como máximo {max, plural, one {# byte} many {# de bytes} other {# bytes}}.',
    isEmail: 'Debe ser una dirección de correo electrónico.',
    isFullWidth: 'Debe contener un carácter de ancho completo.',
    isHalfWidth: 'Debe contener un carácter de ancho medio.',
    isHexadecimal: 'Debe ser un número hexadecimal.',
    isLowercase: 'Debe estar en minúsculas.',
    isMultibyte: 'Debe contener un carácter multibyte.',
    isOctal: 'Debe ser un número octal.',
    isSurrogatePair: 'Debe contener un par suplente.',
    isUppercase: 'Debe estar en mayúsculas.',
    isUrl: 'Debe ser una URL.',
    isVariableWidth: 'Debe contener caracteres de ancho completo y caracteres de ancho medio.',
    isLength: 'Tiene una longitud incorrecta.',
    'isLength.min':
      'Debe tener al menos {min, plural, one {# carácter} many {# de caracteres} other {# caracteres}}.',
    'isLength.max':
      'Debe tener como máximo {max, plural, one {# carácter} many {# de caracteres} other {# caracteres}}.',
    matches: 'Debe tener el formato requerido.',
    maxLength:
      'Debe tener como máximo {max, plural, one {# carácter} many {# de caracteres} other {# caracteres}}.',
    minLength:
      'Debe tener al menos {min, plural, one {# carácter} many {# de caracteres} other {# caracteres}}.',
    isArray: 'Debe ser una matriz.',
    isBoolean: 'Debe ser true o false.',
    isDate: 'Debe ser una fecha.',
    isEnum: 'Debe ser uno de los siguientes valores: {allowed}.',
    isInt: 'Debe ser un número entero.',
    isNumber: 'Debe ser un número.',
    isObject: 'Debe ser un objeto.',
    isString: 'Debe ser un texto.',
    isLatLong: 'Debe ser una latitud y una longitud separadas por una coma.',
    isLatitude: 'Debe ser una latitud de -90 a 90.',
    isLongitude: 'Debe ser una longitud de -180 a 180.',
    isBIC: 'Debe ser un código de identificación bancaria (BIC).',
    isBase32: 'Debe ser un texto Base32.',
    isBase58: 'Debe ser un texto Base58.',
    isBase64: 'Debe ser un texto Base64.',
    isBooleanString: 'Debe ser el texto true, false, 1 o 0.',
    isBtcAddress: 'Debe ser una dirección de Bitcoin.',
    isCreditCard: 'Debe ser un número de tarjeta de crédito.',
    isCurrency: 'Debe ser un importe monetario.',
    isDataURI: 'Debe ser un URI de datos.',
    isDateString: 'Debe ser una fecha en formato ISO 8601.',
    isDecimal: 'Debe ser un número decimal.',
    isEAN: 'Debe ser un número de artículo europeo (EAN).',
    isEthereumAddress: 'Debe ser una dirección de Ethereum.',
    isFqdn: 'Debe ser un nombre de dominio completo (FQDN).',
    IsFirebasePushId: 'Debe ser un ID push de Firebase.',
    isHSL: 'Debe ser un color HSL.',
    isHash: 'Debe ser un hash del algoritmo requerido.',
    isHexColor: 'Debe ser un color hexadecimal.',
    isIBAN: 'Debe ser un número internacional de cuenta bancaria (IBAN).',
    isIp: 'Debe ser una dirección IP.',
    isIsbn: 'Debe ser un número internacional normalizado del libro (ISBN).',
    isIsin: 'Debe ser un número internacional de identificación de valores (ISIN).',
    isISO31661Alpha2: 'Debe ser un código de país de dos letras (ISO 3166-1 alfa-2).',
    isISO31661Alpha3: 'Debe ser un código de país de tres letras (ISO 3166-1 alfa-3).',
    isISO31661Numeric: 'Debe ser un código de país de tres dígitos (ISO 3166-1 numérico).',
    isISO4217CurrencyCode: 'Debe ser un código de moneda de tres letras (ISO 4217).',
    isISO6391: 'Debe ser un código de idioma de dos letras (ISO 639-1).',
    isIso8601: 'Debe ser una fecha en formato ISO 8601.',
    isISRC: 'Debe ser un código internacional normalizado de grabaciones (ISRC).',
    isISSN: 'Debe ser un número internacional normalizado de publicaciones seriadas (ISSN).',
    isIdentityCard: 'Debe ser un número de documento de identidad.',
    isJson: 'Debe ser un texto JSON.',
    isJwt: 'Debe ser un JSON Web Token (JWT).',
    isLocale: 'Debe ser una configuración regional, por ejemplo es-ES.',
    isMacAddress: 'Debe ser una dirección MAC.',
    isMagnetURI: 'Debe ser un URI magnet.',
    isMilitaryTime: 'Debe ser una hora de 00:00 a 23:59.',
    isMimeType: 'Debe ser un tipo de medio (tipo MIME).',
    isMobilePhone: 'Debe ser un número de móvil.',
    isMongoId: 'Debe ser un ObjectId de MongoDB.',
    isNumberString: 'Debe ser un número escrito como texto.',
    isPassportNumber: 'Debe ser un número de pasaporte.',
    isPhoneNumber: 'Debe ser un número de teléfono.',
    isPort: 'Debe ser un número de puerto de 0 a 65535.',
    isPostalCode: 'Debe ser un código postal.',
    isRFC3339: 'Debe ser una fecha y hora en formato RFC 3339.',
    isRgbColor: 'Debe ser un color RGB.',
    isSemVer: 'Debe ser una versión semántica, por ejemplo 1.2.3.',
    isStrongPassword: 'Debe ser una contraseña segura.',
    isTaxId: 'Debe ser un número de identificación fiscal.',
    isTimeZone: 'Debe ser una zona horaria, por ejemplo Europe/Madrid.',
    isUuid: 'Debe ser un UUID.',
    whitelistValidation: 'No debe estar presente.',
    unknownValue: 'Debe ser un objeto de un tipo conocido.',
    customValidation: 'Debe ser válido.',
    mtIsNotBlank: 'No debe estar vacío ni en blanco.',
    mtNoNullMember: 'No debe contener null.',
    mtIsWhitelistedText: 'Debe contener solo caracteres permitidos.',
    lessThan: 'Debe ser menor que {max, number, ::.##########}.',
    mtGreaterThan: 'Debe ser mayor que {min, number, ::.##########}.',
    mtIsTrue: 'Debe ser true.',
    mtIsEmptyCollection: 'Debe ser una colección vacía.',
    mtIsHttpUrl: 'Debe ser una URL HTTP o HTTPS.',
    depth: 'No debe estar anidado a tanta profundidad.',
    type: 'Debe tener el tipo correcto.',
    format: 'Debe tener el formato correcto.',
    required: 'Debe estar presente.',
    custom: 'Debe ser válido.',
  },
};
