import type { CompleteLocaleBundle } from '../locale-bundle.js';

/** German. */
export const de: CompleteLocaleBundle = {
  tag: 'de',
  entries: {
    MQ_SUBSCRIBE_CONNECT_FAILED: {
      title: 'Der Message-Broker ist für den Empfang von Nachrichten nicht erreichbar',
    },
    MQ_PUBLISH_CONNECT_FAILED: {
      title: 'Der Message-Broker ist für den Versand von Nachrichten nicht erreichbar',
    },
    MQ_SUBSCRIBE_CHANNEL_FAILED: {
      title: 'Der Kanal für den Empfang von Nachrichten konnte nicht geöffnet werden',
    },
    MQ_QUEUE_SETUP_FAILED: {
      title: 'Die Nachrichtenwarteschlange konnte nicht eingerichtet werden',
    },
    MQ_PUBLISH_CHANNEL_FAILED: {
      title: 'Der Kanal für den Versand von Nachrichten konnte nicht geöffnet werden',
    },
    MQ_CLOSE_FAILED: { title: 'Die Verbindung zum Message-Broker konnte nicht geschlossen werden' },
    MQ_CONSUME_FAILED: { title: 'Nachrichten konnten nicht verarbeitet werden' },
    MQ_PUBLISH_FAILED: { title: 'Die Nachricht konnte nicht veröffentlicht werden' },
    AGGREGATE_OUTDATED: {
      title: 'Die Version der Ressource ist veraltet',
      detail:
        'Version {expectedVersion} ist nicht die aktuelle Version. Die Ressource muss erneut gelesen und die Änderung wiederholt werden.',
    },
    DOMAIN_ID_NULL: { title: 'Die Ressourcen-ID ist null' },
    DOMAIN_ID_BLANK: { title: 'Die Ressourcen-ID ist leer oder besteht nur aus Leerzeichen' },
    DOMAIN_ID_PREFIX_WRONG: {
      title: 'Die Ressourcen-ID hat das falsche Präfix',
      detail: 'Die Ressourcen-ID muss mit {expectedPrefix} beginnen.',
    },
    DOMAIN_ID_MALFORMED: { title: 'Die Ressourcen-ID hat ein ungültiges Format' },
    JWT_STRUCTURE_INVALID: { title: 'Das Zugriffstoken hat nicht die Struktur eines JWT' },
    JWT_PAYLOAD_UNREADABLE: { title: 'Der Inhalt des Zugriffstokens ist ungültig' },
    SERVICE_TOKEN_UNAVAILABLE: { title: 'Für einen Dienstaufruf konnte kein Token bezogen werden' },
    SERVICE_TOKEN_RENEWAL_FAILED: {
      title: 'Das Token für einen Dienstaufruf konnte nicht erneuert werden',
    },
    SERVICE_TOKEN_UNAVAILABLE_GENERIC: {
      title: 'Für einen Dienstaufruf mit generischem Antworttyp konnte kein Token bezogen werden',
    },
    SERVICE_TOKEN_RENEWAL_FAILED_GENERIC: {
      title:
        'Das Token für einen Dienstaufruf mit generischem Antworttyp konnte nicht erneuert werden',
    },
    ROLLBACK_UNSUPPORTED: {
      title: 'Die Patch-Operation kann nicht zurückgerollt werden',
      detail:
        'Die Operation {op} kann nicht zurückgerollt werden. Dies ist nur bei den Operationen sum und diff möglich.',
    },
    PAGE_INFO_UNPARSABLE: {
      title: 'Die Seitenangaben sind keine Liste von Paaren im Format Schlüssel:Wert',
    },
    PAGE_SIZE_LIMIT_EXCEEDED: {
      title: 'Die Seitengröße überschreitet den zulässigen Höchstwert',
      detail: 'Die Seitengröße darf nicht größer als {max, number} sein.',
    },
    LONG_UNPARSABLE: {
      title: 'Der Wert ist keine gültige 64-Bit-Ganzzahl',
      detail: 'Der Wert von {key} muss eine 64-Bit-Ganzzahl sein.',
    },
    INT_UNPARSABLE: {
      title: 'Der Wert ist keine gültige 32-Bit-Ganzzahl',
      detail: 'Der Wert von {key} muss eine 32-Bit-Ganzzahl sein.',
    },
    PAGE_SORT_INFO_MISSING: {
      title: 'Die Seitennummer, die Seitengröße oder das Sortierfeld fehlt',
    },
    PAGE_ROWS_LIMIT_EXCEEDED: {
      title: 'Es werden zu viele Zeilen pro Seite angefordert',
      detail: 'Eine Seite darf höchstens {max, plural, one {# Zeile} other {# Zeilen}} enthalten.',
    },
    QUERY_UNPARSABLE: { title: 'Die Abfrage ist keine Liste von Paaren im Format Schlüssel:Wert' },
    QUERY_FIELD_UNKNOWN: {
      title: 'Die Abfrage enthält ein unbekanntes Feld',
      detail:
        'Das Feld {field} kann nicht abgefragt werden. Unterstützt werden die Felder: {allowed}.',
    },
    NULL_NOT_ALLOWED: {
      title: 'Null ist für dieses Feld nicht zulässig',
      detail: 'Das Feld {field} darf nicht null sein.',
    },
    QUERY_VALUE_INVALID: {
      title: 'Ein Abfragewert ist ungültig',
      detail: 'Der Wert des Abfragefelds {field} ist ungültig.',
    },
    NO_UPDATE_FIELDS: { title: 'Es gibt keine zu aktualisierenden Felder' },
    PATCH_UNSUPPORTED: {
      title: 'Die Patch-Operation wird nicht unterstützt',
      detail:
        'Die Operation {op} mit dem Index {index, number} des Patches wird nicht unterstützt.',
    },
    PATCH_RESULT_NOT_ONE: {
      title: 'Der Patch hat nicht genau einen Datensatz geändert',
      detail:
        'Der Patch hätte {expected, plural, one {# Datensatz} other {# Datensätze}} ändern müssen, hat aber {actual, number} geändert.',
    },
    INSTANCE_ID_INVALID: {
      title: 'Die Instanz-ID des ID-Generators ist ungültig',
      detail: 'Die Instanz-ID muss eine Ganzzahl von 0 bis {max, number} sein.',
    },
    INSTANCE_ID_INVALID_LEGACY: {
      title: 'Die Instanz-ID des ID-Generators ist ungültig (veralteter Code)',
      detail: 'Die Instanz-ID muss eine Ganzzahl von 0 bis {max, number} sein.',
    },
    CLOCK_MOVED_BACKWARDS: {
      title: 'Die Serveruhr ist zurückgesprungen',
      detail:
        'Die Serveruhr ist um {driftMs, plural, one {# Millisekunde} other {# Millisekunden}} zurückgesprungen. Bitte versuchen Sie es später erneut.',
    },
    CLOCK_MOVED_BACKWARDS_LEGACY: {
      title: 'Die Serveruhr ist zurückgesprungen (veralteter Code)',
      detail:
        'Die Serveruhr ist um {driftMs, plural, one {# Millisekunde} other {# Millisekunden}} zurückgesprungen. Bitte versuchen Sie es später erneut.',
    },
    MUST_NOT_BE_BLANK: { title: 'Der Wert darf weder leer sein noch nur aus Leerzeichen bestehen' },
    MUST_NOT_BE_NULL: { title: 'Der Wert darf nicht null sein' },
    TOO_SHORT: {
      title: 'Der Wert ist zu kurz oder zu klein',
      detail: 'Der Mindestwert ist {min, number, ::.##########}.',
    },
    TOO_LONG: {
      title: 'Der Wert ist zu lang oder zu groß',
      detail: 'Der Höchstwert ist {max, number, ::.##########}.',
    },
    ILLEGAL_CHARACTERS: { title: 'Der Text enthält unzulässige Zeichen' },
    MUST_NOT_BE_EMPTY: { title: 'Die Sammlung darf nicht leer sein' },
    ELEMENT_MUST_NOT_BE_NULL: { title: 'Die Sammlung darf nicht null enthalten' },
    NUMBER_BELOW_MINIMUM: {
      title: 'Die Zahl liegt unter dem Mindestwert',
      detail: 'Die Zahl muss mindestens {min, number, ::.##########} sein.',
    },
    NOT_EQUAL: {
      title: 'Die beiden Werte sind nicht gleich',
      detail: 'Der erwartete Wert ist {expected}.',
    },
    NUMBER_NOT_GREATER: {
      title: 'Die Zahl ist nicht größer als die untere Grenze',
      detail: 'Die Zahl muss größer als {min, number, ::.##########} sein.',
    },
    NOT_AN_EMAIL: { title: 'Der Wert ist keine E-Mail-Adresse' },
    NOT_A_URL: { title: 'Der Wert ist keine HTTP- oder HTTPS-URL' },
    HTTP_VALIDATION_FAILED: { title: 'Die Validierung der Anfrage ist fehlgeschlagen' },
    NATIVE_SERIALIZE_FAILED: { title: 'Das Objekt konnte nicht in Binärform geschrieben werden' },
    NATIVE_DESERIALIZE_FAILED: {
      title: 'Das Objekt konnte nicht aus seiner Binärform gelesen werden',
    },
    JSON_SERIALIZE_FAILED: { title: 'Das Objekt konnte nicht als JSON geschrieben werden' },
    JSON_DESERIALIZE_FAILED: { title: 'Der JSON-Text konnte nicht als Objekt gelesen werden' },
    JSON_DESERIALIZE_MAP_FAILED: {
      title: 'Der JSON-Text konnte nicht als Schlüssel-Wert-Paare gelesen werden',
    },
    JSON_SERIALIZE_COLLECTION_FAILED: {
      title: 'Die Sammlung konnte nicht als JSON geschrieben werden',
    },
    JSON_DESERIALIZE_COLLECTION_FAILED: {
      title: 'Der JSON-Text konnte nicht als Sammlung gelesen werden',
    },
    JSON_PATCH_FAILED: {
      title: 'Der JSON-Patch konnte nicht angewendet werden',
      detail:
        'Die Operation mit dem Index {index, number} des JSON-Patches konnte nicht angewendet werden.',
    },
    ENUM_VALUE_INVALID: {
      title: 'Der Wert gehört nicht zu den zulässigen Werten',
      detail: 'Der Wert muss einer der folgenden sein: {allowed}.',
    },
    MUST_BE_NULL: { title: 'Der Wert darf nicht vorhanden sein' },
    VALUE_MISMATCH: { title: 'Der Wert entspricht nicht dem erwarteten Wert' },
    MUST_BE_EMPTY: { title: 'Die Sammlung muss leer sein' },
    TRANSACTION_REQUIRED: { title: 'Eine erforderliche Transaktion ist nicht aktiv' },
    DB_UPDATE_FAILED: {
      title: 'Die Aktualisierung der Datenbank ist fehlgeschlagen',
      detail:
        'Die Aktualisierung hätte {expected, plural, one {# Zeile} other {# Zeilen}} betreffen müssen, hat aber {actual, number} betroffen.',
    },
    WRONG_PASSWORD: { title: 'Der Anmeldename oder das Passwort ist falsch' },
    USERNAME_INVALID: {
      title: 'Ein Benutzername darf weder @ enthalten noch nur aus Ziffern bestehen',
    },
    VERIFICATION_CODE_NOT_FOUND: {
      title: 'Es wurde kein gültiger Bestätigungscode gefunden',
      detail:
        'Für den Vorgang {operationType} gibt es keinen gültigen Bestätigungscode. Bitte fordern Sie einen neuen an.',
    },
    VERIFICATION_CODE_MISMATCH: {
      title: 'Der Bestätigungscode ist falsch',
      detail:
        'Der Bestätigungscode für den Vorgang {operationType} stimmt nicht überein. Bitte prüfen Sie ihn oder fordern Sie einen neuen an.',
    },
    AUTHORIZE_RESPONSE_TYPE_UNSUPPORTED: {
      title: 'Der Antworttyp wird nicht unterstützt',
      detail:
        'Der Antworttyp {responseType} wird nicht unterstützt. Der einzige unterstützte Wert ist code.',
    },
    AUTHORIZE_REDIRECT_URI_UNKNOWN: {
      title: 'Die Weiterleitungs-URI ist für den Client nicht registriert',
    },
    CLIENT_NOT_DELETABLE: {
      title: 'Dieser Client kann nicht gelöscht werden',
      detail: 'Client {clientId} ist fest in das System eingebaut und kann nicht gelöscht werden.',
    },
    ENDPOINT_PROJECT_MISMATCH: {
      title: 'Der Endpunkt verweist auf ein Profil oder einen Router eines anderen Projekts',
    },
    PROJECT_ID_MISSING: { title: 'Es ist keine Projekt-ID angegeben' },
    PROJECT_ID_EMPTY: { title: 'Die Liste der Projekt-IDs ist leer' },
    PROJECT_NOT_PERMITTED: {
      title: 'Der Aufrufer gehört nicht zu allen angefragten Projekten',
      detail: 'Der Aufrufer gehört nicht zum Projekt {projectId}.',
    },
    PROJECT_NOT_OWNED: {
      title: 'Der Aufrufer darf in diesem Projekt keine Änderungen vornehmen',
      detail:
        'Der Aufrufer gehört nicht zum Projekt {projectId} und darf darin keine Änderungen vornehmen.',
    },
    PROJECT_READ_FORBIDDEN: {
      title: 'Dem Aufrufer fehlt die Berechtigung, dieses Projekt zu lesen',
      detail:
        'Das Lesen von Projekt {projectId} erfordert die Berechtigung, Projektinformationen zu lesen.',
    },
    ENDPOINT_REPORT_TYPE_UNSUPPORTED: {
      title: 'Der Endpunkt-Berichtstyp wird nicht unterstützt',
      detail: 'Der Endpunkt-Berichtstyp {reportType} wird nicht unterstützt.',
    },
    CLIENT_ROOT_ROLE_NOT_FOUND: {
      title: 'Das Projekt hat keine Client-Stammrolle',
      detail:
        'Projekt {projectId} hat keine Client-Stammrolle, daher konnte der neue Client nicht eingerichtet werden.',
    },
    PROJECT_DEFAULT_ROLE_NOT_FOUND: {
      title: 'Das Projekt hat keine Standardrolle für Benutzer',
      detail:
        'Projekt {projectId} hat keine Standardrolle für Benutzer, daher konnte der Benutzer nicht registriert werden.',
    },
    PERMISSION_REQUIRED: {
      title: 'Dem Aufrufer fehlt eine für den Vorgang erforderliche Berechtigung',
      detail: 'Der Vorgang erfordert die Berechtigung {permission}.',
    },
    NOT_CREATED_BY_SAME_USER: { title: 'Die Ressource wurde von einem anderen Benutzer erstellt' },
    VERIFICATION_CODE_BLANK: { title: 'Der Bestätigungscode ist leer' },
    CACHE_CONTROL_UNKNOWN: { title: 'Der Wert für Cache-Control wird nicht erkannt' },
    CLIENT_ROLE_ID_IMMUTABLE: {
      title: 'Die Rollen-ID des Clients ist bereits gesetzt und kann nicht geändert werden',
    },
    CLIENT_TYPE_IMMUTABLE: {
      title: 'Der Typ des Clients ist bereits gesetzt und kann nicht geändert werden',
    },
    REFRESH_GRANT_REQUIRES_PASSWORD_GRANT: {
      title: 'Der Grant-Typ „Refresh-Token“ setzt den Grant-Typ „Passwort“ voraus',
    },
    ORIGIN_INVALID: { title: 'Der Origin ist weder eine gültige URL noch *' },
    SHARED_ENDPOINT_NOT_EXPIRED: {
      title: 'Ein freigegebener Endpunkt kann erst gelöscht werden, wenn er abgelaufen ist',
      detail:
        'Endpunkt {endpointId} ist freigegeben und nicht abgelaufen. Vor dem Löschen muss er als abgelaufen markiert werden.',
    },
    EXPIRED_ENDPOINT_READ_ONLY: {
      title: 'Ein abgelaufener Endpunkt ist schreibgeschützt',
      detail: 'Endpunkt {endpointId} ist abgelaufen und kann nicht mehr geändert werden.',
    },
    ENDPOINT_ALREADY_EXPIRED: {
      title: 'Der Endpunkt ist bereits abgelaufen',
      detail:
        'Endpunkt {endpointId} ist bereits abgelaufen und kann nicht erneut als abgelaufen markiert werden.',
    },
    INTERNAL_ENDPOINT_CANNOT_EXPIRE: {
      title: 'Ein interner Endpunkt kann nicht als abgelaufen markiert werden',
      detail:
        'Endpunkt {endpointId} ist intern. Nur externe freigegebene Endpunkte können als abgelaufen markiert werden.',
    },
    UNSHARED_ENDPOINT_CANNOT_EXPIRE: {
      title: 'Ein nicht freigegebener Endpunkt kann nicht als abgelaufen markiert werden',
      detail:
        'Endpunkt {endpointId} ist nicht freigegeben. Nur externe freigegebene Endpunkte können als abgelaufen markiert werden.',
    },
    IMAGE_SAVE_FAILED: { title: 'Das Bild konnte nicht gespeichert werden' },
    IMAGE_TYPE_NOT_ALLOWED: {
      title: 'Der Bildtyp ist nicht zulässig',
      detail: 'Der Inhaltstyp des Bildes muss einer der folgenden sein: {allowed}.',
    },
    IMAGE_TOO_LARGE: {
      title: 'Das Bild ist zu groß',
      detail: 'Das Bild darf höchstens {maxBytes, plural, one {# Byte} other {# Bytes}} groß sein.',
    },
    OPERATION_COOLING_DOWN: {
      title: 'Der Vorgang wurde zu früh wiederholt',
      detail:
        'Bitte warten Sie {retryAfterSeconds, plural, one {# Sekunde} other {# Sekunden}}, bevor Sie den Vorgang {operation} wiederholen.',
    },
    ROLE_NAME_IMMUTABLE: {
      title: 'Eine Rolle dieses Typs kann nicht umbenannt werden',
      detail: 'Eine Rolle vom Typ {roleType} kann nicht umbenannt werden.',
    },
    SYSTEM_PERMISSION_IMMUTABLE: {
      title: 'Eine vom System erstellte Berechtigung kann nicht geändert werden',
    },
    SYSTEM_ROLE_IMMUTABLE: {
      title: 'Eine vom System erstellte Rolle kann nicht umbenannt werden',
      detail: 'Rolle {roleId} wurde vom System erstellt und kann nicht umbenannt werden.',
    },
    SYSTEM_ROLE_NOT_DELETABLE: {
      title: 'Eine vom System erstellte Rolle kann nicht gelöscht werden',
      detail: 'Rolle {roleId} wurde vom System erstellt und kann nicht gelöscht werden.',
    },
    SUBSCRIBE_OWN_ENDPOINT: { title: 'Ein Projekt kann seinen eigenen Endpunkt nicht abonnieren' },
    SUBSCRIBE_EXPIRED_ENDPOINT: {
      title: 'Ein abgelaufener Endpunkt kann nicht abonniert werden',
      detail: 'Endpunkt {endpointId} ist abgelaufen und nimmt keine Abonnements an.',
    },
    SUBSCRIBE_UNSHARED_ENDPOINT: {
      title: 'Ein nicht freigegebener Endpunkt kann nicht abonniert werden',
      detail: 'Endpunkt {endpointId} ist nicht freigegeben und nimmt keine Abonnements an.',
    },
    SUB_REQUEST_TYPE_MISSING: { title: 'Der Typ der abzufragenden Abonnementanfragen fehlt' },
    SUB_REQUEST_TYPE_INVALID: {
      title: 'Der Typ der abzufragenden Abonnementanfragen ist ungültig',
    },
    ROOT_ACCOUNT_NOT_LOCKABLE: { title: 'Ein eingebautes Systemkonto kann nicht gesperrt werden' },
    LOGIN_IDENTIFIER_REQUIRED: {
      title: 'Eine E-Mail-Adresse, eine Mobilnummer oder ein Benutzername muss erhalten bleiben',
      detail:
        'Nach dem Entfernen von {removing} hätte der Benutzer weder eine E-Mail-Adresse noch eine Mobilnummer noch einen Benutzernamen. Zuvor muss eine dieser Angaben hinzugefügt werden.',
    },
    PASSWORD_NEEDS_LETTER: { title: 'Das Passwort muss einen Buchstaben enthalten' },
    PASSWORD_NEEDS_DIGIT: { title: 'Das Passwort muss eine Ziffer enthalten' },
    PASSWORD_HAS_WHITESPACE: { title: 'Das Passwort darf keine Leerzeichen enthalten' },
    PASSWORD_NEEDS_SPECIAL_CHARACTER: { title: 'Das Passwort muss ein Sonderzeichen enthalten' },
    CHECKSUM_UNAVAILABLE: {
      title: 'Die Prüfsumme konnte nicht berechnet werden',
      detail: 'Der Prüfsummenalgorithmus {algorithm} ist nicht verfügbar.',
    },
    CLIENT_SECRET_WRONG: { title: 'Das Client-Secret ist falsch' },
    EMAIL_UNDELIVERABLE: { title: 'Die E-Mail konnte nicht zugestellt werden' },
    QUERY_VALUE_UNRECOGNISED: {
      title: 'Ein Abfragewert wird nicht erkannt',
      detail: 'Der Wert von {key} wird nicht erkannt.',
    },
    BOOLEAN_UNRECOGNISED: {
      title: 'Ein boolescher Wert wird nicht erkannt',
      detail: 'Der Wert von {key} muss true oder false sein.',
    },
    PROJECT_CHANGE_FORBIDDEN: {
      title: 'Das Projekt lässt diese Änderung nicht zu',
      detail:
        'Im Projekt {projectId} können Administratoren weder hinzugefügt noch entfernt werden.',
    },
    PROJECT_USER_NOT_FOUND: { title: 'Das Projekt hat keinen solchen Benutzer' },
    SELF_PERMISSION_CHANGE_FORBIDDEN: {
      title: 'Aufrufer können ihre eigenen Berechtigungen nicht ändern',
    },
    ALREADY_ADMIN: { title: 'Der Benutzer ist bereits Administrator' },
    NOT_ADMIN: { title: 'Der Benutzer ist kein Administrator' },
    TWO_ADMINS_REQUIRED: {
      title: 'Das Projekt muss mindestens zwei Administratoren behalten',
      detail:
        'Das Projekt muss mindestens {minimum, plural, one {# Administrator} other {# Administratoren}} behalten. Vor dem Entfernen muss ein weiterer hinzugefügt werden.',
    },
    CURRENT_USER_ID_UNREADABLE: {
      title: 'Die Benutzer-ID konnte nicht aus dem Zugriffstoken gelesen werden',
    },
    ROUTER_PATH_INVALID: { title: 'Der Pfad des Routers ist ungültig' },
    HEADER_NAME_INVALID: {
      title: 'Ein Header-Name ist ungültig',
      detail:
        'Der Header-Name {header} ist ungültig. Er muss ein gültiger HTTP-Header-Name sein und darf nicht mit einem Bindestrich beginnen oder enden.',
    },
    ENDPOINT_PATH_INVALID: { title: 'Der Pfad des Endpunkts ist ungültig' },
    ROLES_OF_DIFFERENT_PROJECTS: { title: 'Die Rollen gehören zu verschiedenen Projekten' },
    PHONE_NUMBER_INVALID: {
      title: 'Die Telefonnummer ist ungültig',
      detail: 'Die Telefonnummer ist ungültig: {reason}.',
    },
    TOKEN_REQUEST_PARAMS_INVALID: {
      title: 'Die Token-Anfrage passt nicht zum Grant-Typ oder zum Client',
      detail:
        'Die Parameter passen nicht zum Grant-Typ {grantType}, oder der Client darf ihn nicht verwenden.',
    },
    REFRESH_TOKEN_EXPIRED: { title: 'Das Refresh-Token ist abgelaufen' },
    CLIENT_NOT_FOUND: { title: 'Der Client ist unbekannt' },
    ENDPOINT_DUPLICATE: {
      title:
        'Ein Endpunkt mit demselben Router, demselben Pfad und derselben Methode existiert bereits',
    },
    LOGIN_IDENTIFIER_TAKEN: {
      title: 'Die Mobilnummer, die E-Mail-Adresse oder der Benutzername ist bereits vergeben',
      detail: 'Der Wert von {field} wird bereits von einem anderen Benutzer verwendet.',
    },
    ROLE_PROJECT_INVALID: { title: 'Die Rollen gehören nicht zum Projekt des Benutzers' },
    JWT_SIGN_FAILED: { title: 'Das Token konnte nicht erstellt werden' },
    SMS_CLIENT_INIT_FAILED: { title: 'Der SMS-Dienst konnte nicht initialisiert werden' },
    SMS_SEND_FAILED: { title: 'Die SMS konnte nicht gesendet werden' },
    EMAIL_CLIENT_INIT_FAILED: { title: 'Der E-Mail-Dienst konnte nicht initialisiert werden' },
    EMAIL_SEND_FAILED: { title: 'Die E-Mail konnte nicht gesendet werden' },
  },
  statuses: {
    400: 'Ungültige Anfrage',
    401: 'Nicht autorisiert',
    402: 'Zahlung erforderlich',
    403: 'Verboten',
    404: 'Nicht gefunden',
    405: 'Methode nicht erlaubt',
    406: 'Nicht akzeptabel',
    407: 'Proxy-Authentifizierung erforderlich',
    408: 'Zeitüberschreitung der Anfrage',
    409: 'Konflikt',
    410: 'Nicht mehr verfügbar',
    411: 'Längenangabe erforderlich',
    412: 'Vorbedingung nicht erfüllt',
    413: 'Inhalt zu groß',
    414: 'URI zu lang',
    415: 'Nicht unterstützter Medientyp',
    416: 'Bereich nicht erfüllbar',
    417: 'Erwartung nicht erfüllt',
    418: 'Ich bin eine Teekanne',
    421: 'Fehlgeleitete Anfrage',
    422: 'Nicht verarbeitbarer Inhalt',
    423: 'Gesperrt',
    424: 'Fehlgeschlagene Abhängigkeit',
    425: 'Zu früh',
    426: 'Upgrade erforderlich',
    428: 'Vorbedingung erforderlich',
    429: 'Zu viele Anfragen',
    431: 'Header-Felder der Anfrage zu groß',
    451: 'Aus rechtlichen Gründen nicht verfügbar',
    499: 'Anfrage vom Client abgebrochen',
    500: 'Interner Serverfehler',
    501: 'Nicht implementiert',
    502: 'Fehlerhaftes Gateway',
    503: 'Dienst nicht verfügbar',
    504: 'Zeitüberschreitung des Gateways',
    505: 'HTTP-Version nicht unterstützt',
    506: 'Variante verhandelt ebenfalls',
    507: 'Nicht genügend Speicherplatz',
    508: 'Schleife erkannt',
    510: 'Nicht erweitert',
    511: 'Netzwerkauthentifizierung erforderlich',
  },
  violations: {
    arrayContains: 'Muss alle geforderten Werte enthalten.',
    arrayMaxSize: 'Darf höchstens {max, plural, one {# Element} other {# Elemente}} enthalten.',
    arrayMinSize: 'Muss mindestens {min, plural, one {# Element} other {# Elemente}} enthalten.',
    arrayNotContains: 'Darf keine verbotenen Werte enthalten.',
    arrayNotEmpty: 'Muss mindestens ein Element enthalten.',
    arrayUnique: 'Darf keine Duplikate enthalten.',
    equals: 'Muss gleich {expected} sein.',
    notEquals: 'Darf nicht gleich dem ausgeschlossenen Wert sein.',
    isDefined: 'Muss vorhanden sein und darf nicht null sein.',
    isEmpty: 'Muss leer sein.',
    isNotEmpty: 'Darf nicht leer sein.',
    isIn: 'Muss einer der folgenden Werte sein: {allowed}.',
    isNotIn: 'Darf keiner der ausgeschlossenen Werte sein.',
    nestedValidation: 'Muss ein Objekt oder eine Sammlung von Objekten sein.',
    maxDate: 'Darf nicht später als {max} sein.',
    minDate: 'Darf nicht früher als {min} sein.',
    isDivisibleBy: 'Muss durch {divisor, number, ::.##########} teilbar sein.',
    isNegative: 'Muss kleiner als 0 sein.',
    isPositive: 'Muss größer als 0 sein.',
    max: 'Darf höchstens {max, number, ::.##########} sein.',
    min: 'Muss mindestens {min, number, ::.##########} sein.',
    isInstance: 'Muss ein Objekt des geforderten Typs sein.',
    isNotEmptyObject: 'Muss ein nicht leeres Objekt sein.',
    contains: 'Muss den geforderten Text enthalten.',
    notContains: 'Darf den verbotenen Text nicht enthalten.',
    isAlpha: 'Darf nur Buchstaben enthalten.',
    isAlphanumeric: 'Darf nur Buchstaben und Ziffern enthalten.',
    isAscii: 'Darf nur ASCII-Zeichen enthalten.',
    isByteLength: 'Hat die falsche Länge in Bytes.',
    'isByteLength.min': 'Muss mindestens {min, plural, one {# Byte} other {# Bytes}} lang sein.',
    'isByteLength.max': 'Darf höchstens {max, plural, one {# Byte} other {# Bytes}} lang sein.',
    isEmail: 'Muss eine E-Mail-Adresse sein.',
    isFullWidth: 'Muss ein Zeichen voller Breite enthalten.',
    isHalfWidth: 'Muss ein Zeichen halber Breite enthalten.',
    isHexadecimal: 'Muss eine Hexadezimalzahl sein.',
    isLowercase: 'Muss in Kleinbuchstaben geschrieben sein.',
    isMultibyte: 'Muss ein Multibyte-Zeichen enthalten.',
    isOctal: 'Muss eine Oktalzahl sein.',
    isSurrogatePair: 'Muss ein Surrogatpaar enthalten.',
    isUppercase: 'Muss in Großbuchstaben geschrieben sein.',
    isUrl: 'Muss eine URL sein.',
    isVariableWidth: 'Muss sowohl Zeichen voller Breite als auch Zeichen halber Breite enthalten.',
    isLength: 'Hat die falsche Länge.',
    'isLength.min': 'Muss mindestens {min, plural, one {# Zeichen} other {# Zeichen}} lang sein.',
    'isLength.max': 'Darf höchstens {max, plural, one {# Zeichen} other {# Zeichen}} lang sein.',
    matches: 'Muss das geforderte Format haben.',
    maxLength: 'Darf höchstens {max, plural, one {# Zeichen} other {# Zeichen}} lang sein.',
    minLength: 'Muss mindestens {min, plural, one {# Zeichen} other {# Zeichen}} lang sein.',
    isArray: 'Muss ein Array sein.',
    isBoolean: 'Muss true oder false sein.',
    isDate: 'Muss ein Datum sein.',
    isEnum: 'Muss einer der folgenden Werte sein: {allowed}.',
    isInt: 'Muss eine Ganzzahl sein.',
    isNumber: 'Muss eine Zahl sein.',
    isObject: 'Muss ein Objekt sein.',
    isString: 'Muss ein Text sein.',
    isLatLong:
      'Muss aus einem Breitengrad und einem Längengrad bestehen, getrennt durch ein Komma.',
    isLatitude: 'Muss ein Breitengrad von -90 bis 90 sein.',
    isLongitude: 'Muss ein Längengrad von -180 bis 180 sein.',
    isBIC: 'Muss ein Bankidentifikationscode (BIC) sein.',
    isBase32: 'Muss ein Base32-Text sein.',
    isBase58: 'Muss ein Base58-Text sein.',
    isBase64: 'Muss ein Base64-Text sein.',
    isBooleanString: 'Muss der Text true, false, 1 oder 0 sein.',
    isBtcAddress: 'Muss eine Bitcoin-Adresse sein.',
    isCreditCard: 'Muss eine Kreditkartennummer sein.',
    isCurrency: 'Muss ein Geldbetrag sein.',
    isDataURI: 'Muss eine Data-URI sein.',
    isDateString: 'Muss ein Datum im Format ISO 8601 sein.',
    isDecimal: 'Muss eine Dezimalzahl sein.',
    isEAN: 'Muss eine europäische Artikelnummer (EAN) sein.',
    isEthereumAddress: 'Muss eine Ethereum-Adresse sein.',
    isFqdn: 'Muss ein vollqualifizierter Domainname (FQDN) sein.',
    IsFirebasePushId: 'Muss eine Firebase-Push-ID sein.',
    isHSL: 'Muss eine HSL-Farbe sein.',
    isHash: 'Muss ein Hashwert des geforderten Algorithmus sein.',
    isHexColor: 'Muss eine hexadezimale Farbe sein.',
    isIBAN: 'Muss eine internationale Bankkontonummer (IBAN) sein.',
    isIp: 'Muss eine IP-Adresse sein.',
    isIsbn: 'Muss eine internationale Standardbuchnummer (ISBN) sein.',
    isIsin: 'Muss eine internationale Wertpapierkennnummer (ISIN) sein.',
    isISO31661Alpha2: 'Muss ein zweibuchstabiger Ländercode (ISO 3166-1 alpha-2) sein.',
    isISO31661Alpha3: 'Muss ein dreibuchstabiger Ländercode (ISO 3166-1 alpha-3) sein.',
    isISO31661Numeric: 'Muss ein dreistelliger Ländercode (ISO 3166-1 numeric) sein.',
    isISO4217CurrencyCode: 'Muss ein dreibuchstabiger Währungscode (ISO 4217) sein.',
    isISO6391: 'Muss ein zweibuchstabiger Sprachcode (ISO 639-1) sein.',
    isIso8601: 'Muss ein Datum im Format ISO 8601 sein.',
    isISRC: 'Muss ein International Standard Recording Code (ISRC) sein.',
    isISSN: 'Muss eine internationale Standardnummer für fortlaufende Sammelwerke (ISSN) sein.',
    isIdentityCard: 'Muss eine Personalausweisnummer sein.',
    isJson: 'Muss ein JSON-Text sein.',
    isJwt: 'Muss ein JSON Web Token (JWT) sein.',
    isLocale: 'Muss ein Gebietsschema sein, zum Beispiel de-DE.',
    isMacAddress: 'Muss eine MAC-Adresse sein.',
    isMagnetURI: 'Muss eine Magnet-URI sein.',
    isMilitaryTime: 'Muss eine Uhrzeit von 00:00 bis 23:59 sein.',
    isMimeType: 'Muss ein Medientyp (MIME-Typ) sein.',
    isMobilePhone: 'Muss eine Mobilnummer sein.',
    isMongoId: 'Muss eine MongoDB-ObjectId sein.',
    isNumberString: 'Muss eine als Text geschriebene Zahl sein.',
    isPassportNumber: 'Muss eine Reisepassnummer sein.',
    isPhoneNumber: 'Muss eine Telefonnummer sein.',
    isPort: 'Muss eine Portnummer von 0 bis 65535 sein.',
    isPostalCode: 'Muss eine Postleitzahl sein.',
    isRFC3339: 'Muss ein Datum mit Uhrzeit im Format RFC 3339 sein.',
    isRgbColor: 'Muss eine RGB-Farbe sein.',
    isSemVer: 'Muss eine semantische Version sein, zum Beispiel 1.2.3.',
    isStrongPassword: 'Muss ein starkes Passwort sein.',
    isTaxId: 'Muss eine Steueridentifikationsnummer sein.',
    isTimeZone: 'Muss eine Zeitzone sein, zum Beispiel Europe/Berlin.',
    isUuid: 'Muss eine UUID sein.',
    whitelistValidation: 'Darf nicht vorhanden sein.',
    unknownValue: 'Muss ein Objekt eines bekannten Typs sein.',
    customValidation: 'Muss gültig sein.',
    mtIsNotBlank: 'Darf weder leer sein noch nur aus Leerzeichen bestehen.',
    mtNoNullMember: 'Darf nicht null enthalten.',
    mtIsWhitelistedText: 'Darf nur zulässige Zeichen enthalten.',
    lessThan: 'Muss kleiner als {max, number, ::.##########} sein.',
    mtGreaterThan: 'Muss größer als {min, number, ::.##########} sein.',
    mtIsTrue: 'Muss true sein.',
    mtIsEmptyCollection: 'Muss eine leere Sammlung sein.',
    mtIsHttpUrl: 'Muss eine HTTP- oder HTTPS-URL sein.',
    depth: 'Darf nicht so tief verschachtelt sein.',
    type: 'Muss den richtigen Typ haben.',
    format: 'Muss das richtige Format haben.',
    required: 'Muss vorhanden sein.',
    custom: 'Muss gültig sein.',
  },
};
