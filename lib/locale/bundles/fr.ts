import type { CompleteLocaleBundle } from '../locale-bundle.js';

/** French. The apostrophe is the typographic one: the straight one is ICU's escape character. */
export const fr: CompleteLocaleBundle = {
  tag: 'fr',
  entries: {
    MQ_SUBSCRIBE_CONNECT_FAILED: {
      title: 'Le courtier de messages est injoignable pour la réception de messages',
    },
    MQ_PUBLISH_CONNECT_FAILED: {
      title: 'Le courtier de messages est injoignable pour l’envoi de messages',
    },
    MQ_SUBSCRIBE_CHANNEL_FAILED: {
      title: 'Le canal de réception de messages n’a pas pu être ouvert',
    },
    MQ_QUEUE_SETUP_FAILED: { title: 'La file de messages n’a pas pu être mise en place' },
    MQ_PUBLISH_CHANNEL_FAILED: { title: 'Le canal d’envoi de messages n’a pas pu être ouvert' },
    MQ_CLOSE_FAILED: { title: 'La connexion au courtier de messages n’a pas pu être fermée' },
    MQ_CONSUME_FAILED: { title: 'Les messages n’ont pas pu être consommés' },
    MQ_PUBLISH_FAILED: { title: 'Le message n’a pas pu être publié' },
    AGGREGATE_OUTDATED: {
      title: 'La version de la ressource n’est plus à jour',
      detail:
        'La version {expectedVersion} n’est pas la version actuelle. Veuillez relire la ressource et répéter la modification.',
    },
    DOMAIN_ID_NULL: { title: 'L’identifiant de la ressource est null' },
    DOMAIN_ID_BLANK: {
      title: 'L’identifiant de la ressource est vide ou ne contient que des espaces',
    },
    DOMAIN_ID_PREFIX_WRONG: {
      title: 'L’identifiant de la ressource n’a pas le bon préfixe',
      detail: 'L’identifiant de la ressource doit commencer par {expectedPrefix}.',
    },
    DOMAIN_ID_MALFORMED: { title: 'L’identifiant de la ressource est mal formé' },
    JWT_STRUCTURE_INVALID: { title: 'Le jeton d’accès n’a pas la structure d’un JWT' },
    JWT_PAYLOAD_UNREADABLE: { title: 'Le contenu du jeton d’accès n’est pas valide' },
    SERVICE_TOKEN_UNAVAILABLE: { title: 'Aucun jeton n’a pu être obtenu pour un appel de service' },
    SERVICE_TOKEN_RENEWAL_FAILED: {
      title: 'Le jeton d’un appel de service n’a pas pu être renouvelé',
    },
    SERVICE_TOKEN_UNAVAILABLE_GENERIC: {
      title: 'Aucun jeton n’a pu être obtenu pour un appel de service à type de réponse générique',
    },
    SERVICE_TOKEN_RENEWAL_FAILED_GENERIC: {
      title: 'Le jeton d’un appel de service à type de réponse générique n’a pas pu être renouvelé',
    },
    ROLLBACK_UNSUPPORTED: {
      title: 'L’opération du patch ne peut pas être annulée',
      detail:
        'L’opération {op} ne peut pas être annulée. Seules les opérations sum et diff peuvent l’être.',
    },
    PAGE_INFO_UNPARSABLE: {
      title: 'Les informations de pagination ne sont pas une liste de paires clé:valeur',
    },
    PAGE_SIZE_LIMIT_EXCEEDED: {
      title: 'La taille de page dépasse le maximum autorisé',
      detail: 'La taille de page ne doit pas dépasser {max, number}.',
    },
    LONG_UNPARSABLE: {
      title: 'La valeur n’est pas un entier valide sur 64 bits',
      detail: 'La valeur de {key} doit être un entier sur 64 bits.',
    },
    INT_UNPARSABLE: {
      title: 'La valeur n’est pas un entier valide sur 32 bits',
      detail: 'La valeur de {key} doit être un entier sur 32 bits.',
    },
    PAGE_SORT_INFO_MISSING: {
      title: 'Le numéro de page, la taille de page ou le champ de tri est manquant',
    },
    PAGE_ROWS_LIMIT_EXCEEDED: {
      title: 'Trop de lignes par page sont demandées',
      detail:
        'Une page ne doit pas contenir plus de {max, plural, one {# ligne} many {# de lignes} other {# lignes}}.',
    },
    QUERY_UNPARSABLE: { title: 'La requête de recherche n’est pas une liste de paires clé:valeur' },
    QUERY_FIELD_UNKNOWN: {
      title: 'La requête de recherche contient un champ inconnu',
      detail:
        'La recherche sur le champ {field} est impossible. Les champs pris en charge sont\u00a0: {allowed}.',
    },
    NULL_NOT_ALLOWED: {
      title: 'La valeur null n’est pas autorisée pour ce champ',
      detail: 'Le champ {field} ne doit pas être null.',
    },
    QUERY_VALUE_INVALID: {
      title: 'Une valeur de recherche n’est pas valide',
      detail: 'La valeur du champ de recherche {field} n’est pas valide.',
    },
    NO_UPDATE_FIELDS: { title: 'Il n’y a aucun champ à mettre à jour' },
    PATCH_UNSUPPORTED: {
      title: 'L’opération du patch n’est pas prise en charge',
      detail: 'L’opération {op} à l’index {index, number} du patch n’est pas prise en charge.',
    },
    PATCH_RESULT_NOT_ONE: {
      title: 'Le patch n’a pas modifié exactement un enregistrement',
      detail:
        'Le patch aurait dû modifier {expected, plural, one {# enregistrement} many {# d’enregistrements} other {# enregistrements}}, mais il en a modifié {actual, number}.',
    },
    INSTANCE_ID_INVALID: {
      title: 'L’identifiant d’instance du générateur d’identifiants n’est pas valide',
      detail: 'L’identifiant d’instance doit être un entier de 0 à {max, number}.',
    },
    INSTANCE_ID_INVALID_LEGACY: {
      title: 'L’identifiant d’instance du générateur d’identifiants n’est pas valide (ancien code)',
      detail: 'L’identifiant d’instance doit être un entier de 0 à {max, number}.',
    },
    CLOCK_MOVED_BACKWARDS: {
      title: 'L’horloge du serveur a reculé',
      detail:
        'L’horloge du serveur a reculé de {driftMs, plural, one {# milliseconde} many {# de millisecondes} other {# millisecondes}}. Veuillez réessayer plus tard.',
    },
    CLOCK_MOVED_BACKWARDS_LEGACY: {
      title: 'L’horloge du serveur a reculé (ancien code)',
      detail:
        'L’horloge du serveur a reculé de {driftMs, plural, one {# milliseconde} many {# de millisecondes} other {# millisecondes}}. Veuillez réessayer plus tard.',
    },
    MUST_NOT_BE_BLANK: { title: 'La valeur ne doit être ni vide ni composée uniquement d’espaces' },
    MUST_NOT_BE_NULL: { title: 'La valeur ne doit pas être null' },
    TOO_SHORT: {
      title: 'La valeur est trop courte ou trop petite',
      detail: 'Le minimum est {min, number, ::.##########}.',
    },
    TOO_LONG: {
      title: 'La valeur est trop longue ou trop grande',
      detail: 'Le maximum est {max, number, ::.##########}.',
    },
    ILLEGAL_CHARACTERS: { title: 'Le texte contient des caractères non autorisés' },
    MUST_NOT_BE_EMPTY: { title: 'La collection ne doit pas être vide' },
    ELEMENT_MUST_NOT_BE_NULL: { title: 'La collection ne doit pas contenir null' },
    NUMBER_BELOW_MINIMUM: {
      title: 'Le nombre est inférieur au minimum',
      detail: 'Le nombre doit être supérieur ou égal à {min, number, ::.##########}.',
    },
    NOT_EQUAL: {
      title: 'Les deux valeurs ne sont pas égales',
      detail: 'La valeur attendue est {expected}.',
    },
    NUMBER_NOT_GREATER: {
      title: 'Le nombre n’est pas supérieur à la borne inférieure',
      detail: 'Le nombre doit être strictement supérieur à {min, number, ::.##########}.',
    },
    NOT_AN_EMAIL: { title: 'La valeur n’est pas une adresse e-mail' },
    NOT_A_URL: { title: 'La valeur n’est pas une URL HTTP ou HTTPS' },
    HTTP_VALIDATION_FAILED: { title: 'La validation de la requête a échoué' },
    NATIVE_SERIALIZE_FAILED: { title: 'L’objet n’a pas pu être écrit sous forme binaire' },
    NATIVE_DESERIALIZE_FAILED: { title: 'L’objet n’a pas pu être lu à partir de sa forme binaire' },
    JSON_SERIALIZE_FAILED: { title: 'L’objet n’a pas pu être écrit en JSON' },
    JSON_DESERIALIZE_FAILED: { title: 'Le texte JSON n’a pas pu être lu comme un objet' },
    JSON_DESERIALIZE_MAP_FAILED: {
      title: 'Le texte JSON n’a pas pu être lu comme des paires clé-valeur',
    },
    JSON_SERIALIZE_COLLECTION_FAILED: { title: 'La collection n’a pas pu être écrite en JSON' },
    JSON_DESERIALIZE_COLLECTION_FAILED: {
      title: 'Le texte JSON n’a pas pu être lu comme une collection',
    },
    JSON_PATCH_FAILED: {
      title: 'Le patch JSON n’a pas pu être appliqué',
      detail: 'L’opération à l’index {index, number} du patch JSON n’a pas pu être appliquée.',
    },
    ENUM_VALUE_INVALID: {
      title: 'La valeur ne fait pas partie des valeurs autorisées',
      detail: 'La valeur doit être l’une des suivantes\u00a0: {allowed}.',
    },
    MUST_BE_NULL: { title: 'La valeur doit être absente' },
    VALUE_MISMATCH: { title: 'La valeur n’est pas celle attendue' },
    MUST_BE_EMPTY: { title: 'La collection doit être vide' },
    TRANSACTION_REQUIRED: { title: 'Une transaction requise n’est pas active' },
    DB_UPDATE_FAILED: {
      title: 'La mise à jour de la base de données a échoué',
      detail:
        'La mise à jour aurait dû affecter {expected, plural, one {# ligne} many {# de lignes} other {# lignes}}, mais elle en a affecté {actual, number}.',
    },
    WRONG_PASSWORD: { title: 'L’identifiant de connexion ou le mot de passe est incorrect' },
    USERNAME_INVALID: {
      title: 'Un nom d’utilisateur ne doit ni contenir @ ni être composé uniquement de chiffres',
    },
    VERIFICATION_CODE_NOT_FOUND: {
      title: 'Aucun code de vérification valide n’a été trouvé',
      detail:
        'Il n’existe aucun code de vérification valide pour l’opération {operationType}. Veuillez en demander un nouveau.',
    },
    VERIFICATION_CODE_MISMATCH: {
      title: 'Le code de vérification est incorrect',
      detail:
        'Le code de vérification pour l’opération {operationType} ne correspond pas. Veuillez le vérifier ou en demander un nouveau.',
    },
    AUTHORIZE_RESPONSE_TYPE_UNSUPPORTED: {
      title: 'Le type de réponse n’est pas pris en charge',
      detail:
        'Le type de réponse {responseType} n’est pas pris en charge. La seule valeur prise en charge est code.',
    },
    AUTHORIZE_REDIRECT_URI_UNKNOWN: {
      title: 'L’URI de redirection n’est pas enregistrée pour le client',
    },
    CLIENT_NOT_DELETABLE: {
      title: 'Ce client ne peut pas être supprimé',
      detail: 'Le client {clientId} est intégré au système et ne peut pas être supprimé.',
    },
    ENDPOINT_PROJECT_MISMATCH: {
      title: 'L’endpoint fait référence à un profil ou à un routeur d’un autre projet',
    },
    PROJECT_ID_MISSING: { title: 'Aucun identifiant de projet n’est indiqué' },
    PROJECT_ID_EMPTY: { title: 'La liste des identifiants de projet est vide' },
    PROJECT_NOT_PERMITTED: {
      title: 'L’appelant n’appartient pas à tous les projets demandés',
      detail: 'L’appelant n’appartient pas au projet {projectId}.',
    },
    PROJECT_NOT_OWNED: {
      title: 'L’appelant ne peut pas effectuer de modifications dans ce projet',
      detail:
        'L’appelant n’appartient pas au projet {projectId} et ne peut pas y effectuer de modifications.',
    },
    PROJECT_READ_FORBIDDEN: {
      title: 'L’appelant n’a pas l’autorisation de lire ce projet',
      detail:
        'La lecture du projet {projectId} nécessite l’autorisation de lire les informations du projet.',
    },
    ENDPOINT_REPORT_TYPE_UNSUPPORTED: {
      title: 'Le type de rapport d’endpoint n’est pas pris en charge',
      detail: 'Le type de rapport d’endpoint {reportType} n’est pas pris en charge.',
    },
    CLIENT_ROOT_ROLE_NOT_FOUND: {
      title: 'Le projet n’a pas de rôle racine de client',
      detail:
        'Le projet {projectId} n’a pas de rôle racine de client, le nouveau client n’a donc pas pu être configuré.',
    },
    PROJECT_DEFAULT_ROLE_NOT_FOUND: {
      title: 'Le projet n’a pas de rôle d’utilisateur par défaut',
      detail:
        'Le projet {projectId} n’a pas de rôle d’utilisateur par défaut, l’utilisateur n’a donc pas pu être inscrit.',
    },
    PERMISSION_REQUIRED: {
      title: 'L’appelant n’a pas une autorisation requise par l’opération',
      detail: 'L’opération nécessite l’autorisation {permission}.',
    },
    NOT_CREATED_BY_SAME_USER: { title: 'La ressource a été créée par un autre utilisateur' },
    VERIFICATION_CODE_BLANK: { title: 'Le code de vérification est vide' },
    CACHE_CONTROL_UNKNOWN: { title: 'La valeur de contrôle du cache n’est pas reconnue' },
    CLIENT_ROLE_ID_IMMUTABLE: {
      title: 'L’identifiant de rôle du client est déjà défini et ne peut pas être modifié',
    },
    CLIENT_TYPE_IMMUTABLE: {
      title: 'Le type du client est déjà défini et ne peut pas être modifié',
    },
    REFRESH_GRANT_REQUIRES_PASSWORD_GRANT: {
      title: 'L’octroi par jeton d’actualisation nécessite l’octroi par mot de passe',
    },
    ORIGIN_INVALID: { title: 'L’origine n’est ni une URL valide ni *' },
    SHARED_ENDPOINT_NOT_EXPIRED: {
      title: 'Un endpoint partagé ne peut pas être supprimé avant son expiration',
      detail:
        'L’endpoint {endpointId} est partagé et n’a pas expiré. Veuillez le marquer comme expiré avant de le supprimer.',
    },
    EXPIRED_ENDPOINT_READ_ONLY: {
      title: 'Un endpoint expiré est en lecture seule',
      detail: 'L’endpoint {endpointId} a expiré et ne peut plus être modifié.',
    },
    ENDPOINT_ALREADY_EXPIRED: {
      title: 'L’endpoint a déjà expiré',
      detail:
        'L’endpoint {endpointId} a déjà expiré et ne peut pas être marqué de nouveau comme expiré.',
    },
    INTERNAL_ENDPOINT_CANNOT_EXPIRE: {
      title: 'Un endpoint interne ne peut pas être marqué comme expiré',
      detail:
        'L’endpoint {endpointId} est interne. Seuls les endpoints externes partagés peuvent être marqués comme expirés.',
    },
    UNSHARED_ENDPOINT_CANNOT_EXPIRE: {
      title: 'Un endpoint non partagé ne peut pas être marqué comme expiré',
      detail:
        'L’endpoint {endpointId} n’est pas partagé. Seuls les endpoints externes partagés peuvent être marqués comme expirés.',
    },
    IMAGE_SAVE_FAILED: { title: 'L’image n’a pas pu être enregistrée' },
    IMAGE_TYPE_NOT_ALLOWED: {
      title: 'Le type d’image n’est pas autorisé',
      detail: 'Le type de contenu de l’image doit être l’un des suivants\u00a0: {allowed}.',
    },
    IMAGE_TOO_LARGE: {
      title: 'L’image est trop volumineuse',
      detail:
        'L’image ne doit pas dépasser {maxBytes, plural, one {# octet} many {# d’octets} other {# octets}}.',
    },
    OPERATION_COOLING_DOWN: {
      title: 'L’opération a été répétée trop tôt',
      detail:
        'Veuillez attendre {retryAfterSeconds, plural, one {# seconde} many {# de secondes} other {# secondes}} avant de répéter l’opération {operation}.',
    },
    ROLE_NAME_IMMUTABLE: {
      title: 'Un rôle de ce type ne peut pas être renommé',
      detail: 'Un rôle de type {roleType} ne peut pas être renommé.',
    },
    SYSTEM_PERMISSION_IMMUTABLE: {
      title: 'Une autorisation créée par le système ne peut pas être modifiée',
    },
    SYSTEM_ROLE_IMMUTABLE: {
      title: 'Un rôle créé par le système ne peut pas être renommé',
      detail: 'Le rôle {roleId} a été créé par le système et ne peut pas être renommé.',
    },
    SYSTEM_ROLE_NOT_DELETABLE: {
      title: 'Un rôle créé par le système ne peut pas être supprimé',
      detail: 'Le rôle {roleId} a été créé par le système et ne peut pas être supprimé.',
    },
    SUBSCRIBE_OWN_ENDPOINT: { title: 'Un projet ne peut pas s’abonner à son propre endpoint' },
    SUBSCRIBE_EXPIRED_ENDPOINT: {
      title: 'Il est impossible de s’abonner à un endpoint expiré',
      detail: 'L’endpoint {endpointId} a expiré et n’accepte aucun abonnement.',
    },
    SUBSCRIBE_UNSHARED_ENDPOINT: {
      title: 'Il est impossible de s’abonner à un endpoint non partagé',
      detail: 'L’endpoint {endpointId} n’est pas partagé et n’accepte aucun abonnement.',
    },
    SUB_REQUEST_TYPE_MISSING: {
      title: 'Le type des demandes d’abonnement à rechercher est manquant',
    },
    SUB_REQUEST_TYPE_INVALID: {
      title: 'Le type des demandes d’abonnement à rechercher n’est pas valide',
    },
    ROOT_ACCOUNT_NOT_LOCKABLE: { title: 'Un compte système intégré ne peut pas être verrouillé' },
    LOGIN_IDENTIFIER_REQUIRED: {
      title: 'Une adresse e-mail, un numéro de mobile ou un nom d’utilisateur doit être conservé',
      detail:
        'Sans {removing}, l’utilisateur n’aurait plus d’adresse e-mail, de numéro de mobile ni de nom d’utilisateur. Veuillez d’abord ajouter l’un d’eux.',
    },
    PASSWORD_NEEDS_LETTER: { title: 'Le mot de passe doit contenir une lettre' },
    PASSWORD_NEEDS_DIGIT: { title: 'Le mot de passe doit contenir un chiffre' },
    PASSWORD_HAS_WHITESPACE: { title: 'Le mot de passe ne doit pas contenir d’espace' },
    PASSWORD_NEEDS_SPECIAL_CHARACTER: {
      title: 'Le mot de passe doit contenir un caractère spécial',
    },
    CHECKSUM_UNAVAILABLE: {
      title: 'La somme de contrôle n’a pas pu être calculée',
      detail: 'L’algorithme de somme de contrôle {algorithm} n’est pas disponible.',
    },
    CLIENT_SECRET_WRONG: { title: 'Le secret du client est incorrect' },
    EMAIL_UNDELIVERABLE: { title: 'L’e-mail n’a pas pu être remis' },
    QUERY_VALUE_UNRECOGNISED: {
      title: 'Une valeur de recherche n’est pas reconnue',
      detail: 'La valeur de {key} n’est pas reconnue.',
    },
    BOOLEAN_UNRECOGNISED: {
      title: 'Une valeur booléenne n’est pas reconnue',
      detail: 'La valeur de {key} doit être true ou false.',
    },
    PROJECT_CHANGE_FORBIDDEN: {
      title: 'Le projet n’autorise pas cette modification',
      detail:
        'Il est impossible d’ajouter ou de retirer des administrateurs dans le projet {projectId}.',
    },
    PROJECT_USER_NOT_FOUND: { title: 'Cet utilisateur est introuvable dans le projet' },
    SELF_PERMISSION_CHANGE_FORBIDDEN: {
      title: 'L’appelant ne peut pas modifier ses propres autorisations',
    },
    ALREADY_ADMIN: { title: 'L’utilisateur est déjà administrateur' },
    NOT_ADMIN: { title: 'L’utilisateur n’est pas administrateur' },
    TWO_ADMINS_REQUIRED: {
      title: 'Le projet doit conserver au moins deux administrateurs',
      detail:
        'Le projet doit conserver au moins {minimum, plural, one {# administrateur} many {# d’administrateurs} other {# administrateurs}}. Veuillez en ajouter un autre avant de retirer celui-ci.',
    },
    CURRENT_USER_ID_UNREADABLE: {
      title: 'L’identifiant de l’utilisateur n’a pas pu être lu dans le jeton d’accès',
    },
    ROUTER_PATH_INVALID: { title: 'Le chemin du routeur n’est pas valide' },
    HEADER_NAME_INVALID: {
      title: 'Un nom d’en-tête n’est pas valide',
      detail:
        'Le nom d’en-tête {header} n’est pas valide. Il doit être un nom d’en-tête HTTP valide et ne doit ni commencer ni se terminer par un trait d’union.',
    },
    ENDPOINT_PATH_INVALID: { title: 'Le chemin de l’endpoint n’est pas valide' },
    ROLES_OF_DIFFERENT_PROJECTS: { title: 'Les rôles appartiennent à des projets différents' },
    PHONE_NUMBER_INVALID: {
      title: 'Le numéro de téléphone n’est pas valide',
      detail: 'Le numéro de téléphone n’est pas valide\u00a0: {reason}.',
    },
    TOKEN_REQUEST_PARAMS_INVALID: {
      title: 'La demande de jeton ne correspond pas au type d’octroi ou au client',
      detail:
        'Les paramètres ne correspondent pas au type d’octroi {grantType}, ou le client n’est pas autorisé à l’utiliser.',
    },
    REFRESH_TOKEN_EXPIRED: { title: 'Le jeton d’actualisation a expiré' },
    CLIENT_NOT_FOUND: { title: 'Le client est inconnu' },
    ENDPOINT_DUPLICATE: {
      title: 'Un endpoint avec le même routeur, le même chemin et la même méthode existe déjà',
    },
    LOGIN_IDENTIFIER_TAKEN: {
      title: 'Le numéro de mobile, l’adresse e-mail ou le nom d’utilisateur est déjà pris',
      detail: 'La valeur de {field} est déjà utilisée par un autre utilisateur.',
    },
    ROLE_PROJECT_INVALID: { title: 'Les rôles n’appartiennent pas au projet de l’utilisateur' },
    JWT_SIGN_FAILED: { title: 'Le jeton n’a pas pu être créé' },
    SMS_CLIENT_INIT_FAILED: { title: 'Le service de SMS n’a pas pu être initialisé' },
    SMS_SEND_FAILED: { title: 'Le SMS n’a pas pu être envoyé' },
    EMAIL_CLIENT_INIT_FAILED: { title: 'Le service d’e-mail n’a pas pu être initialisé' },
    EMAIL_SEND_FAILED: { title: 'L’e-mail n’a pas pu être envoyé' },
  },
  statuses: {
    400: 'Requête incorrecte',
    401: 'Non autorisé',
    402: 'Paiement requis',
    403: 'Interdit',
    404: 'Introuvable',
    405: 'Méthode non autorisée',
    406: 'Non acceptable',
    407: 'Authentification proxy requise',
    408: 'Délai d’attente de la requête dépassé',
    409: 'Conflit',
    410: 'Plus disponible',
    411: 'Longueur requise',
    412: 'Échec de la précondition',
    413: 'Contenu trop volumineux',
    414: 'URI trop longue',
    415: 'Type de média non pris en charge',
    416: 'Plage non satisfaisable',
    417: 'Attente non satisfaite',
    418: 'Je suis une théière',
    421: 'Requête mal dirigée',
    422: 'Contenu non traitable',
    423: 'Verrouillé',
    424: 'Échec d’une dépendance',
    425: 'Trop tôt',
    426: 'Mise à niveau requise',
    428: 'Précondition requise',
    429: 'Trop de requêtes',
    431: 'Champs d’en-tête de la requête trop volumineux',
    451: 'Indisponible pour des raisons légales',
    499: 'Requête fermée par le client',
    500: 'Erreur interne du serveur',
    501: 'Non implémenté',
    502: 'Mauvaise passerelle',
    503: 'Service indisponible',
    504: 'Délai d’attente de la passerelle dépassé',
    505: 'Version HTTP non prise en charge',
    506: 'La variante négocie également',
    507: 'Espace de stockage insuffisant',
    508: 'Boucle détectée',
    510: 'Non étendu',
    511: 'Authentification réseau requise',
  },
  violations: {
    arrayContains: 'Doit contenir toutes les valeurs requises.',
    arrayMaxSize:
      'Doit contenir au maximum {max, plural, one {# élément} many {# d’éléments} other {# éléments}}.',
    arrayMinSize:
      'Doit contenir au moins {min, plural, one {# élément} many {# d’éléments} other {# éléments}}.',
    arrayNotContains: 'Ne doit pas contenir de valeurs interdites.',
    arrayNotEmpty: 'Doit contenir au moins un élément.',
    arrayUnique: 'Ne doit pas contenir de doublons.',
    equals: 'Doit être égal à {expected}.',
    notEquals: 'Ne doit pas être égal à la valeur exclue.',
    isDefined: 'Doit être présent et ne doit pas être null.',
    isEmpty: 'Doit être vide.',
    isNotEmpty: 'Ne doit pas être vide.',
    isIn: 'Doit être l’une des valeurs suivantes\u00a0: {allowed}.',
    isNotIn: 'Ne doit pas être l’une des valeurs exclues.',
    nestedValidation: 'Doit être un objet ou une collection d’objets.',
    maxDate: 'Ne doit pas être postérieur à {max}.',
    minDate: 'Ne doit pas être antérieur à {min}.',
    isDivisibleBy: 'Doit être divisible par {divisor, number, ::.##########}.',
    isNegative: 'Doit être strictement inférieur à 0.',
    isPositive: 'Doit être strictement supérieur à 0.',
    max: 'Doit être inférieur ou égal à {max, number, ::.##########}.',
    min: 'Doit être supérieur ou égal à {min, number, ::.##########}.',
    isInstance: 'Doit être un objet du type requis.',
    isNotEmptyObject: 'Doit être un objet non vide.',
    contains: 'Doit contenir le texte requis.',
    notContains: 'Ne doit pas contenir le texte interdit.',
    isAlpha: 'Doit contenir uniquement des lettres.',
    isAlphanumeric: 'Doit contenir uniquement des lettres et des chiffres.',
    isAscii: 'Doit contenir uniquement des caractères ASCII.',
    isByteLength: 'N’a pas la bonne longueur en octets.',
    'isByteLength.min':
      'Doit comporter au moins {min, plural, one {# octet} many {# d’octets} other {# octets}}.',
    'isByteLength.max':
      'Doit comporter au maximum {max, plural, one {# octet} many {# d’octets} other {# octets}}.',
    isEmail: 'Doit être une adresse e-mail.',
    isFullWidth: 'Doit contenir un caractère pleine chasse.',
    isHalfWidth: 'Doit contenir un caractère demi-chasse.',
    isHexadecimal: 'Doit être un nombre hexadécimal.',
    isLowercase: 'Doit être en minuscules.',
    isMultibyte: 'Doit contenir un caractère multioctet.',
    isOctal: 'Doit être un nombre octal.',
    isSurrogatePair: 'Doit contenir une paire de substitution.',
    isUppercase: 'Doit être en majuscules.',
    isUrl: 'Doit être une URL.',
    isVariableWidth:
      'Doit contenir à la fois des caractères pleine chasse et des caractères demi-chasse.',
    isLength: 'N’a pas la bonne longueur.',
    'isLength.min':
      'Doit comporter au moins {min, plural, one {# caractère} many {# de caractères} other {# caractères}}.',
    'isLength.max':
      'Doit comporter au maximum {max, plural, one {# caractère} many {# de caractères} other {# caractères}}.',
    matches: 'Doit avoir le format requis.',
    maxLength:
      'Doit comporter au maximum {max, plural, one {# caractère} many {# de caractères} other {# caractères}}.',
    minLength:
      'Doit comporter au moins {min, plural, one {# caractère} many {# de caractères} other {# caractères}}.',
    isArray: 'Doit être un tableau.',
    isBoolean: 'Doit être true ou false.',
    isDate: 'Doit être une date.',
    isEnum: 'Doit être l’une des valeurs suivantes\u00a0: {allowed}.',
    isInt: 'Doit être un nombre entier.',
    isNumber: 'Doit être un nombre.',
    isObject: 'Doit être un objet.',
    isString: 'Doit être un texte.',
    isLatLong: 'Doit être une latitude et une longitude séparées par une virgule.',
    isLatitude: 'Doit être une latitude de -90 à 90.',
    isLongitude: 'Doit être une longitude de -180 à 180.',
    isBIC: 'Doit être un code d’identification bancaire (BIC).',
    isBase32: 'Doit être un texte Base32.',
    isBase58: 'Doit être un texte Base58.',
    isBase64: 'Doit être un texte Base64.',
    isBooleanString: 'Doit être le texte true, false, 1 ou 0.',
    isBtcAddress: 'Doit être une adresse Bitcoin.',
    isCreditCard: 'Doit être un numéro de carte de crédit.',
    isCurrency: 'Doit être un montant d’argent.',
    isDataURI: 'Doit être une URI de données.',
    isDateString: 'Doit être une date au format ISO 8601.',
    isDecimal: 'Doit être un nombre décimal.',
    isEAN: 'Doit être un numéro d’article européen (EAN).',
    isEthereumAddress: 'Doit être une adresse Ethereum.',
    isFqdn: 'Doit être un nom de domaine complet (FQDN).',
    IsFirebasePushId: 'Doit être un identifiant push Firebase.',
    isHSL: 'Doit être une couleur HSL.',
    isHash: 'Doit être un hachage de l’algorithme requis.',
    isHexColor: 'Doit être une couleur hexadécimale.',
    isIBAN: 'Doit être un numéro de compte bancaire international (IBAN).',
    isIp: 'Doit être une adresse IP.',
    isIsbn: 'Doit être un numéro international normalisé du livre (ISBN).',
    isIsin: 'Doit être un numéro international d’identification des titres (ISIN).',
    isISO31661Alpha2: 'Doit être un code de pays à deux lettres (ISO 3166-1 alpha-2).',
    isISO31661Alpha3: 'Doit être un code de pays à trois lettres (ISO 3166-1 alpha-3).',
    isISO31661Numeric: 'Doit être un code de pays à trois chiffres (ISO 3166-1 numérique).',
    isISO4217CurrencyCode: 'Doit être un code de devise à trois lettres (ISO 4217).',
    isISO6391: 'Doit être un code de langue à deux lettres (ISO 639-1).',
    isIso8601: 'Doit être une date au format ISO 8601.',
    isISRC: 'Doit être un code international normalisé des enregistrements (ISRC).',
    isISSN: 'Doit être un numéro international normalisé des publications en série (ISSN).',
    isIdentityCard: 'Doit être un numéro de carte d’identité.',
    isJson: 'Doit être un texte JSON.',
    isJwt: 'Doit être un JSON Web Token (JWT).',
    isLocale: 'Doit être un paramètre régional, par exemple fr-FR.',
    isMacAddress: 'Doit être une adresse MAC.',
    isMagnetURI: 'Doit être une URI magnet.',
    isMilitaryTime: 'Doit être une heure de 00:00 à 23:59.',
    isMimeType: 'Doit être un type de média (type MIME).',
    isMobilePhone: 'Doit être un numéro de mobile.',
    isMongoId: 'Doit être un ObjectId MongoDB.',
    isNumberString: 'Doit être un nombre écrit sous forme de texte.',
    isPassportNumber: 'Doit être un numéro de passeport.',
    isPhoneNumber: 'Doit être un numéro de téléphone.',
    isPort: 'Doit être un numéro de port de 0 à 65535.',
    isPostalCode: 'Doit être un code postal.',
    isRFC3339: 'Doit être une date et une heure au format RFC 3339.',
    isRgbColor: 'Doit être une couleur RGB.',
    isSemVer: 'Doit être une version sémantique, par exemple 1.2.3.',
    isStrongPassword: 'Doit être un mot de passe fort.',
    isTaxId: 'Doit être un numéro d’identification fiscale.',
    isTimeZone: 'Doit être un fuseau horaire, par exemple Europe/Paris.',
    isUuid: 'Doit être un UUID.',
    whitelistValidation: 'Ne doit pas être présent.',
    unknownValue: 'Doit être un objet d’un type connu.',
    customValidation: 'Doit être valide.',
    mtIsNotBlank: 'Ne doit être ni vide ni composé uniquement d’espaces.',
    mtNoNullMember: 'Ne doit pas contenir null.',
    mtIsWhitelistedText: 'Doit contenir uniquement des caractères autorisés.',
    lessThan: 'Doit être strictement inférieur à {max, number, ::.##########}.',
    mtGreaterThan: 'Doit être strictement supérieur à {min, number, ::.##########}.',
    mtIsTrue: 'Doit être true.',
    mtIsEmptyCollection: 'Doit être une collection vide.',
    mtIsHttpUrl: 'Doit être une URL HTTP ou HTTPS.',
    depth: 'Ne doit pas être imbriqué aussi profondément.',
    type: 'Doit être du bon type.',
    format: 'Doit avoir le bon format.',
    required: 'Doit être présent.',
    custom: 'Doit être valide.',
  },
};
