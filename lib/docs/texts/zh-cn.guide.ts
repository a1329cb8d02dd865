import type { EntryGuides } from './entry-guide.js';

export const zhCnGuide: EntryGuides = {
  WRONG_PASSWORD: {
    cause: '使用密码登录失败，登录名与密码不匹配。账号不存在时返回的也是同样的结果。',
    caller: '检查手机号、Email 或用户名以及密码，然后重新登录。',
  },
  USERNAME_INVALID: {
    cause: '用户名包含 @ 符号或全部由数字组成，容易与 Email 或手机号混淆。',
    caller: '换一个不含 @ 且不全是数字的用户名。',
  },
  VERIFICATION_CODE_NOT_FOUND: {
    cause: '系统中没有该操作和该接收方的有效验证码：尚未申请，或验证码已过期。',
    caller: '重新获取验证码，并在有效期内提交。',
  },
  VERIFICATION_CODE_MISMATCH: {
    cause: '该操作存在有效的验证码，但提交的验证码与其不一致。',
    caller: '按最近一次收到的消息准确填写验证码，或重新获取。',
  },
  AUTHORIZE_RESPONSE_TYPE_UNSUPPORTED: {
    cause: '授权请求要求的响应类型不是 code。',
    caller: '将 response_type 设为 code 后重新请求。',
  },
  AUTHORIZE_REDIRECT_URI_UNKNOWN: {
    cause: '授权请求中的跳转 URL 未在该客户端登记。出于安全考虑，系统不会跳转。',
    caller: '使用与客户端登记内容完全一致的跳转 URL，或请客户端所有者登记该地址。',
  },
  CLIENT_NOT_DELETABLE: {
    cause: '要删除的客户端是系统自身依赖的内置客户端。',
    caller: '请保留该客户端，只有用户创建的客户端可以删除。',
  },
  ENDPOINT_PROJECT_MISMATCH: {
    cause: '端口引用的路由或配置与端口本身不属于同一项目。',
    caller: '选择与端口同一项目的路由和配置，或更正 Project Id。',
  },
  PROJECT_ID_MISSING: {
    cause: '读取项目数据的请求完全没有提供 Project Id。如果提供了列表但列表为空，则错误码为 1015。',
    caller: '在请求中加入至少一个 Project Id。',
  },
  PROJECT_ID_EMPTY: {
    cause:
      '读取项目数据的请求提供了 Project Id 列表，但列表为空。如果完全没有提供列表，则错误码为 1014。',
    caller: '在列表中填写至少一个 Project Id。',
  },
  PROJECT_NOT_PERMITTED: {
    cause: '读取请求中至少有一个项目不属于调用方。修改数据时的同类拒绝为 1029。',
    caller: '只查询自己所属的项目，或请项目管理员将你加入项目。',
  },
  PROJECT_NOT_OWNED: {
    cause: '要修改的内容所在的项目不属于调用方。读取数据时的同类拒绝为 1016。',
    caller: '检查 Project Id，或请项目管理员将你加入项目后再操作。',
  },
  PROJECT_READ_FORBIDDEN: {
    cause: '调用方属于该项目，但缺少读取项目信息的权限。',
    caller: '请项目管理员授予包含该权限的角色。',
  },
  ENDPOINT_REPORT_TYPE_UNSUPPORTED: {
    cause: '查询端口报告时指定了服务不支持的报告类型。服务应在收集数据之前抛出该错误。',
    caller: '改用服务支持的报告类型。',
  },
  CLIENT_ROOT_ROLE_NOT_FOUND: {
    cause: '初始化新客户端时，在项目中找不到客户端根角色。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '检查项目是否初始化完整、客户端根角色是否存在，然后重新处理该客户端的创建事件。',
  },
  PROJECT_DEFAULT_ROLE_NOT_FOUND: {
    cause: '用户加入项目时，找不到该项目的默认用户角色。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '检查项目是否初始化完整，并恢复默认用户角色。',
  },
  PERMISSION_REQUIRED: {
    cause: '该操作需要某项权限，而调用方的所有角色都不包含该权限。',
    caller: '请项目管理员授予包含该权限的角色，然后重新登录。',
  },
  NOT_CREATED_BY_SAME_USER: {
    cause: '该对象只能由其创建者操作，而调用方不是创建者。',
    caller: '使用创建者的账号登录，或请创建者操作。',
  },
  VERIFICATION_CODE_BLANK: {
    cause: '请求中没有验证码或验证码只含空白字符。服务应在查找已保存的验证码之前抛出该错误。',
    caller: '填写收到的验证码后重新提交。',
  },
  CACHE_CONTROL_UNKNOWN: {
    cause: '缓存配置中包含系统无法识别的 CacheControl 值。',
    caller: '改用系统支持的 CacheControl 值。',
  },
  CLIENT_ROLE_ID_IMMUTABLE: {
    cause: '客户端已有 RoleId，不能再次设置。',
    caller: '保持客户端的 RoleId 不变；如需其他 RoleId，请新建客户端。',
  },
  CLIENT_TYPE_IMMUTABLE: {
    cause: '客户端已有 type，不能再次设置。',
    caller: '保持客户端的 type 不变；如需其他 type，请新建客户端。',
  },
  REFRESH_GRANT_REQUIRES_PASSWORD_GRANT: {
    cause: '客户端的授权模式启用了令牌刷新，但没有启用密码登录。',
    caller: '同时启用密码登录，或去掉令牌刷新模式。',
  },
  ORIGIN_INVALID: {
    cause: '跨域配置中的 Origin 既不是有效的 URL，也不是星号。',
    caller: '填写带协议的完整 URL，或用单个星号表示任意来源。',
  },
  SHARED_ENDPOINT_NOT_EXPIRED: {
    cause: '要删除的端口已共享给其他项目，且尚未过期。',
    caller: '先将端口设为过期，然后再删除。',
  },
  EXPIRED_ENDPOINT_READ_ONLY: {
    cause: '要修改的端口已经过期，过期后只能读取。',
    caller: '保持过期端口不变，用所需的设置新建端口。',
  },
  ENDPOINT_ALREADY_EXPIRED: {
    cause: '要设为过期的端口此前已经过期。',
    caller: '无需再次操作，可重新读取端口以查看其状态。',
  },
  INTERNAL_ENDPOINT_CANNOT_EXPIRE: {
    cause: '要设为过期的是内部端口，只有共享的外部端口才可以过期。',
    caller: '检查端口 ID；内部端口不需要设为过期。',
  },
  UNSHARED_ENDPOINT_CANNOT_EXPIRE: {
    cause: '要设为过期的是外部端口，但没有共享给其他项目，因此没有过期的必要。',
    caller: '检查端口 ID；非共享端口不需要设为过期。',
  },
  IMAGE_SAVE_FAILED: {
    cause:
      '上传的图片无法读取或保存。状态码 400 表示上传内容损坏，500 表示存储故障，507 表示存储空间不足。',
    caller: '状态码为 400 时请完整地重新上传文件，其他情况请将错误 ID 告知运维人员。',
    operator: '检查上传存储的剩余空间、访问权限和运行状态。',
  },
  IMAGE_TYPE_NOT_ALLOWED: {
    cause: '上传图片的类型不在允许的范围内。',
    caller: '将图片转换为允许的格式后重新上传。',
  },
  IMAGE_TOO_LARGE: {
    cause: '上传图片的字节数超过允许的上限。',
    caller: '缩小或压缩图片后重新上传。',
  },
  OPERATION_COOLING_DOWN: {
    cause: '刚刚执行过同一操作，或同时收到了两个相同操作的请求。',
    caller: '等待 Retry-After 指定的时间，然后重新请求一次。',
  },
  ROLE_NAME_IMMUTABLE: {
    cause: '要改名的角色属于客户端、项目或客户端根角色类型，这些角色的名称是固定的。',
    caller: '保留该角色的名称，只有其他类型的角色可以改名。',
  },
  SYSTEM_PERMISSION_IMMUTABLE: {
    cause:
      '试图更改由系统创建的权限；如果对象是系统创建的角色，则错误码为 1055。服务拒绝此类更改时应抛出该错误。',
    caller: '保持该权限不变，如有其他需要请自行新建权限。',
  },
  SYSTEM_ROLE_IMMUTABLE: {
    cause: '试图更改由系统创建的角色的名称；如果对象是系统创建的权限，则错误码为 1050。',
    caller: '保持该角色不变，如需其他名称请自行新建角色。',
  },
  SYSTEM_ROLE_NOT_DELETABLE: {
    cause: '要删除的角色由系统创建。',
    caller: '请保留该角色，只有用户创建的角色可以删除。',
  },
  SUBSCRIBE_OWN_ENDPOINT: {
    cause: '申请订阅的项目本身就是该端口的所有者。',
    caller: '选择其他项目的端口；项目不能订阅自己的端口。',
  },
  SUBSCRIBE_EXPIRED_ENDPOINT: {
    cause: '申请订阅的端口已经过期。',
    caller: '选择未过期的端口，或向端口所有者询问替代端口。',
  },
  SUBSCRIBE_UNSHARED_ENDPOINT: {
    cause: '申请订阅的端口没有被其所有者共享。',
    caller: '选择共享端口，或请端口所有者共享该端口。',
  },
  SUB_REQUEST_TYPE_MISSING: {
    cause: '查询订阅请求时没有提供 type，或 type 为空白。提供了 type 但无法识别时为 1061。',
    caller: '在查询中加入 type。',
  },
  SUB_REQUEST_TYPE_INVALID: {
    cause: '查询订阅请求时提供的 type 无法识别。缺少 type 或 type 为空白时为 1060。',
    caller: '将 type 改为系统支持的值。',
  },
  ROOT_ACCOUNT_NOT_LOCKABLE: {
    cause: '要锁定的账户是系统内置的根账户。',
    caller: '检查用户 ID；系统内置的根账户不能锁定。',
  },
  LOGIN_IDENTIFIER_REQUIRED: {
    cause: '要移除的 Email、手机号或用户名是该用户最后一个可用于登录的标识。',
    caller: '先添加另外两项中的一项，然后再移除。',
  },
  PASSWORD_NEEDS_LETTER: {
    cause: '新密码中没有字母。',
    caller: '设置至少包含一个字母的密码。',
  },
  PASSWORD_NEEDS_DIGIT: {
    cause: '新密码中没有数字。',
    caller: '设置至少包含一个数字的密码。',
  },
  PASSWORD_HAS_WHITESPACE: {
    cause: '新密码中含有空格或其他空白字符。',
    caller: '设置不含空白字符的密码。',
  },
  PASSWORD_NEEDS_SPECIAL_CHARACTER: {
    cause: '新密码中没有特殊字符。',
    caller: '设置至少包含一个特殊字符的密码。',
  },
  CHECKSUM_UNAVAILABLE: {
    cause: '服务无法使用 MD5 算法，因此不能计算校验值。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '检查运行环境的加密设置（例如 FIPS 模式）是否禁用了 MD5。',
  },
  CLIENT_SECRET_WRONG: {
    cause: '令牌请求中的客户端存在，但客户端密码不匹配。找不到客户端时为 1091。',
    caller: '更正客户端密码，或请客户端所有者重新设置。',
  },
  EMAIL_UNDELIVERABLE: {
    cause:
      'Email 无法送达。当服务无法区分是初始化失败（1098）还是发送失败（1099）时，应抛出该错误。',
    caller: '稍等片刻（如有 Retry-After，以其为准）后重试，仍然失败请告知错误 ID。',
    operator: '检查 Email 服务商的状态以及服务中的相关配置。',
  },
  QUERY_VALUE_UNRECOGNISED: {
    cause: '当查询中某个键的值不是该键可识别的值时，服务应抛出该错误。',
    caller: '更正错误信息中指出的键的值。',
  },
  BOOLEAN_UNRECOGNISED: {
    cause:
      '当查询中某个键需要 boolean 值，而给出的值既不是 true 也不是 false 时，服务应抛出该错误。',
    caller: '将错误信息中指出的键的值改为 true 或 false。',
  },
  PROJECT_CHANGE_FORBIDDEN: {
    cause: '试图在平台主项目中添加或移除管理员，而主项目禁止此类改动。',
    caller: '检查 Project Id；只能在租户项目中变更管理员。',
  },
  PROJECT_USER_NOT_FOUND: {
    cause: '该用户不是此项目的成员。',
    caller: '检查用户 ID 和 Project Id，或先让该用户加入项目。',
  },
  SELF_PERMISSION_CHANGE_FORBIDDEN: {
    cause: '调用方试图为自己添加或移除管理员权限。',
    caller: '请该项目的其他管理员操作。',
  },
  ALREADY_ADMIN: {
    cause: '要添加为管理员的用户已经是该项目的管理员。',
    caller: '无需再次操作，可重新读取管理员列表。',
  },
  NOT_ADMIN: {
    cause: '要移除的用户不是该项目的管理员。',
    caller: '检查用户 ID，并重新读取管理员列表。',
  },
  TWO_ADMINS_REQUIRED: {
    cause: '项目至少要保留两个管理员，当前人数不足以再移除。',
    caller: '先添加另一位管理员，然后再移除。',
  },
  CURRENT_USER_ID_UNREADABLE: {
    cause: '无法从访问令牌中读取当前用户的 ID。',
    caller: '重新登录获取新的访问令牌，然后重新请求。',
    operator: '如果刚签发的令牌也失败，请检查令牌签发方是否仍写入用户 ID。',
  },
  ROUTER_PATH_INVALID: {
    cause: '路由的 path 不符合格式要求。端口的 path 错误时为 1086。',
    caller: '更正路由的 path。',
  },
  HEADER_NAME_INVALID: {
    cause: '跨域配置中的 header 名称含有不允许的字符，或以连字符开头或结尾。',
    caller: '更正 header 名称。',
  },
  ENDPOINT_PATH_INVALID: {
    cause: '端口的 path 不符合格式要求。路由的 path 错误时为 1084。',
    caller: '更正端口的 path。',
  },
  ROLES_OF_DIFFERENT_PROJECTS: {
    cause: '要授予用户的角色分属多个项目。',
    caller: '每次请求只提交同一项目的角色，多个项目请分次提交。',
  },
  PHONE_NUMBER_INVALID: {
    cause: '国家代码或手机号的格式错误。',
    caller: '更正国家代码和手机号。',
  },
  TOKEN_REQUEST_PARAMS_INVALID: {
    cause: '令牌请求的参数与授权模式不符，或客户端未启用该授权模式。',
    caller: '提交该授权模式所需的参数，或请客户端所有者启用该模式。',
  },
  REFRESH_TOKEN_EXPIRED: {
    cause: '令牌请求中的 Refresh Token 已过期。',
    caller: '重新登录，该 Refresh Token 已不能换取新的访问令牌。',
  },
  CLIENT_NOT_FOUND: {
    cause: '令牌请求中的客户端不存在。客户端存在但密码错误时为 1070。',
    caller: '更正客户端 ID，或先登记该客户端。',
  },
  ENDPOINT_DUPLICATE: {
    cause: '已存在路由、path 和 method 都相同的端口。',
    caller: '更改 path 或 method，或使用已有的端口。',
  },
  LOGIN_IDENTIFIER_TAKEN: {
    cause: '手机号、Email 或用户名已被其他用户占用。',
    caller: '为错误信息中指出的字段换一个值。',
  },
  ROLE_PROJECT_INVALID: {
    cause: '要授予用户的角色属于同一项目，但不是当前变更该用户的项目。角色分属多个项目时为 1087。',
    caller: '提交当前变更该用户的项目中的角色。',
  },
  JWT_SIGN_FAILED: {
    cause: '无法用服务的私钥签发新的 JWT。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '检查所配置的签名密钥是否存在、可读，且是有效的 RSA 私钥。',
  },
  SMS_CLIENT_INIT_FAILED: {
    cause: '无法初始化 SMS 服务商的客户端，因此没有尝试发送。发送失败时为 1097。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '检查 SMS 服务商的配置：凭证、区域和地址。',
  },
  SMS_SEND_FAILED: {
    cause: '无法连接 SMS 服务商，或服务商拒绝发送。初始化失败时为 1096。',
    caller: '稍等片刻（如有 Retry-After，以其为准）后重试，仍然失败请告知错误 ID。',
    operator:
      '在日志中查看服务商的返回，并检查其状态、账户余额和配额，以及签名和模板是否已通过审核。',
  },
  EMAIL_CLIENT_INIT_FAILED: {
    cause: '无法初始化 Email 服务商的客户端，因此没有尝试发送。发送失败时为 1099。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '检查 Email 服务商的配置：地址、网络端口号、加密方式和凭证。',
  },
  EMAIL_SEND_FAILED: {
    cause:
      '无法连接 Email 服务商，或服务商拒收邮件。发送失败时服务应抛出该错误，初始化失败时为 1098。',
    caller: '稍等片刻（如有 Retry-After，以其为准）后重试，仍然失败请告知错误 ID。',
    operator: '在日志中查看服务商的返回，并检查其状态、发送限额以及发件地址是否被允许。',
  },
  MQ_SUBSCRIBE_CONNECT_FAILED: {
    cause: '服务启动时无法建立用于接收消息的 MQ 连接。用于投递消息的连接失败时为 0002。',
    caller: '请求本身没有问题，稍等片刻（如有 Retry-After，以其为准）后重试。',
    operator: '检查 MQ 是否运行、网络是否可达，以及接收连接的地址、用户、密码和虚拟主机配置。',
  },
  MQ_PUBLISH_CONNECT_FAILED: {
    cause: '服务启动时无法建立用于投递消息的 MQ 连接。用于接收消息的连接失败时为 0000。',
    caller: '请求本身没有问题，稍等片刻（如有 Retry-After，以其为准）后重试。',
    operator: '检查 MQ 是否运行、网络是否可达，以及投递连接的地址、用户、密码和虚拟主机配置。',
  },
  MQ_SUBSCRIBE_CHANNEL_FAILED: {
    cause: '用于接收消息的连接已建立，但无法打开信道，或无法在其上声明基础的交换机和队列。',
    caller: '请求本身没有问题，稍等片刻（如有 Retry-After，以其为准）后重试。',
    operator: '检查 MQ 的信道上限和告警、用户权限，以及是否存在属性不同的同名交换机或队列。',
  },
  MQ_QUEUE_SETUP_FAILED: {
    cause: '用于接收消息的信道已打开，但声明队列、设置预取数量或绑定交换机时失败。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '将 MQ 中队列的属性和绑定与服务的声明进行比较，并检查用户权限。',
  },
  MQ_PUBLISH_CHANNEL_FAILED: {
    cause:
      '用于投递消息的连接已建立，但无法打开信道、无法启用投递确认，或无法声明基础的交换机和队列。',
    caller: '请求本身没有问题，稍等片刻（如有 Retry-After，以其为准）后重试。',
    operator: '检查 MQ 的信道上限和告警、投递用户的权限，以及是否存在属性不同的同名交换机或队列。',
  },
  MQ_CLOSE_FAILED: {
    cause: '用于投递消息的连接无法建立，随后关闭接收连接时也失败了。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '先解决之前的连接错误（0002），再检查 MQ 中是否有未释放的连接，并重启服务。',
  },
  MQ_CONSUME_FAILED: {
    cause: '服务无法在队列上注册消费者，或处理收到的消息时失败。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator:
      '检查队列是否存在、用户是否有读取权限；如果是处理失败，请在日志中查找原因，并在死信队列中查找该消息。',
  },
  MQ_PUBLISH_FAILED: {
    cause: '用于投递的信道已打开，但消息未能交给 MQ。',
    caller: '稍等片刻（如有 Retry-After，以其为准），确认改动是否已生效，未生效时再重试。',
    operator: '检查 MQ 的状态和告警、消息的路由以及备用交换机。',
  },
  AGGREGATE_OUTDATED: {
    cause: '调用方读取之后，对象已被他人修改，提交的版本号与当前版本不一致。',
    caller: '重新读取对象，在新版本上应用改动后再提交。',
  },
  DOMAIN_ID_NULL: {
    cause: '必需的 ID 为 null 或未提供。提供了但为空白时为 0011。',
    caller: '在请求中加入该 ID。',
  },
  DOMAIN_ID_BLANK: {
    cause: '必需的 ID 已提供，但为空文本或只含空白字符。值为 null 时为 0010。',
    caller: '在请求中填写该 ID。',
  },
  DOMAIN_ID_PREFIX_WRONG: {
    cause: 'ID 的前缀与其类型不符，常见原因是误用了其他类型对象的 ID。',
    caller: '提交正确类型的 ID，其前缀应与错误信息中的一致。',
  },
  DOMAIN_ID_MALFORMED: {
    cause: 'ID 前缀之后的部分不是有效的 36 进制数。',
    caller: '按服务返回的内容原样提交 ID。',
  },
  JWT_STRUCTURE_INVALID: {
    cause: '访问令牌不具备 JWT 的结构：找不到以点号分隔的第二段。',
    caller: '完整且原样地发送访问令牌，或重新登录获取新令牌。',
  },
  JWT_PAYLOAD_UNREADABLE: {
    cause: '访问令牌具备 JWT 的结构，但内容无法读取，或未通过签名、声明、有效期的检查。',
    caller: '重新登录获取新的访问令牌，然后重新请求。',
    operator:
      '如果刚签发的令牌也失败，请检查验证所用的密钥、签发方和受众配置是否与签发服务一致，以及时钟是否同步。',
  },
  SERVICE_TOKEN_UNAVAILABLE: {
    cause: '服务在调用其他服务（返回单个普通对象）之前，未能为自己取得令牌。',
    caller: '请求本身没有问题，稍等片刻（如有 Retry-After，以其为准）后重试。',
    operator: '检查令牌端口是否可达，以及该服务的客户端 ID 和客户端密码是否正确。',
  },
  SERVICE_TOKEN_RENEWAL_FAILED: {
    cause: '调用其他服务（返回单个普通对象）时令牌被对方以 401 拒绝，随后未能换取新令牌。',
    caller: '请求本身没有问题，稍等片刻（如有 Retry-After，以其为准）后重试。',
    operator: '检查原令牌被拒绝的原因、令牌端口是否可达，以及该服务的客户端是否仍然有效。',
  },
  SERVICE_TOKEN_UNAVAILABLE_GENERIC: {
    cause: '服务在调用其他服务（返回列表、分页等泛型结果）之前，未能为自己取得令牌。',
    caller: '请求本身没有问题，稍等片刻（如有 Retry-After，以其为准）后重试。',
    operator: '检查令牌端口是否可达，以及该服务的客户端 ID 和客户端密码是否正确。',
  },
  SERVICE_TOKEN_RENEWAL_FAILED_GENERIC: {
    cause: '调用其他服务（返回列表、分页等泛型结果）时令牌被对方以 401 拒绝，随后未能换取新令牌。',
    caller: '请求本身没有问题，稍等片刻（如有 Retry-After，以其为准）后重试。',
    operator: '检查原令牌被拒绝的原因、令牌端口是否可达，以及该服务的客户端是否仍然有效。',
  },
  ROLLBACK_UNSUPPORTED: {
    cause: '要求回滚某项改动，但只有对数值做加减（sum 和 diff）的改动才能回滚。',
    caller: '提交一个新的改动，把值改回原来的内容。',
  },
  PAGE_INFO_UNPARSABLE: {
    cause: '分页参数无法拆分为一个键对应一个值的形式，或其中一侧为空白。',
    caller: '按“键:值”的形式填写分页参数，两侧都不能为空。',
  },
  PAGE_SIZE_LIMIT_EXCEEDED: {
    cause: '请求的分页大小超过该查询允许的上限。旧的分页检查以 0025 报告同样的情况。',
    caller: '分页大小不要超过错误信息中的最大值，改为多次读取。',
  },
  LONG_UNPARSABLE: {
    cause: '页码或其他 64 位整数值不是整数，或数值过大。32 位整数值（如每页大小）错误时为 0023。',
    caller: '将错误信息中指出的值改为整数。',
  },
  INT_UNPARSABLE: {
    cause: '每页大小或其他 32 位整数值不是整数，或数值过大。64 位整数值（如页码）错误时为 0022。',
    caller: '将错误信息中指出的值改为整数。',
  },
  PAGE_SORT_INFO_MISSING: {
    cause: '分页参数可以解析，但缺少页码、每页大小或排序字段，且没有默认值。',
    caller: '在请求中补全页码、每页大小和排序字段。',
  },
  PAGE_ROWS_LIMIT_EXCEEDED: {
    cause: '旧的分页检查发现请求的每页数据条数超过上限。新的检查以 0026 报告同样的情况。',
    caller: '每页数据条数不要超过错误信息中的最大值，改为多次读取。',
  },
  QUERY_UNPARSABLE: {
    cause: '查询参数无法拆分为一个键对应一个值的形式。',
    caller: '按“键:值”的形式填写查询参数。',
  },
  QUERY_FIELD_UNKNOWN: {
    cause: '查询参数可以解析，但其中某个键不是允许查询的字段。',
    caller: '去掉该字段，或改用错误信息中列出的允许字段。',
  },
  NULL_NOT_ALLOWED: {
    cause: '当请求中的某个字段为 null，而操作必须有值时，服务应抛出该错误。',
    caller: '为错误信息中指出的字段填写值。',
  },
  QUERY_VALUE_INVALID: {
    cause: '当字段允许查询，但查询中给出的值与该字段不符时，服务应抛出该错误。',
    caller: '更正错误信息中指出的字段的值。',
  },
  NO_UPDATE_FIELDS: {
    cause: '当更新请求中没有任何可更新的字段时，服务应抛出该错误。',
    caller: '提交至少一个需要更新的字段。',
  },
  PATCH_UNSUPPORTED: {
    cause: '当 Patch 格式正确，但其中某个操作或其目标路径不受支持时，服务应抛出该错误。',
    caller: '去掉或替换错误信息中指出位置的操作。',
  },
  PATCH_RESULT_NOT_ONE: {
    cause: '当 Patch 应当只改动一条记录，实际却改动了零条或多条时，服务应抛出该错误。',
    caller: '重新读取对象，检查 Patch 的条件后再提交。',
  },
  INSTANCE_ID_INVALID: {
    cause:
      '当 ID 生成器的 InstanceId 缺失、为负或超过最大值时，服务应抛出该错误。它取代 0061 的旧用法。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '为每个运行实例配置互不相同且在允许范围内的 InstanceId。',
  },
  INSTANCE_ID_INVALID_LEGACY: {
    cause:
      'ID 生成器的 InstanceId 缺失、为负或过大时的旧错误码，现为 0034。同一号码还表示请求中值的校验失败，而此处是服务端故障。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '为每个运行实例配置互不相同且在允许范围内的 InstanceId。',
  },
  CLOCK_MOVED_BACKWARDS: {
    cause:
      '当时钟早于上一个 ID 的生成时间、新 ID 可能不唯一时，服务应抛出该错误。它取代 0062 的旧用法。',
    caller: '请求本身没有问题，稍等片刻（如有 Retry-After，以其为准）后重试。',
    operator: '检查主机的时间同步，使其以放慢时钟的方式校时，而不是直接回调。',
  },
  CLOCK_MOVED_BACKWARDS_LEGACY: {
    cause:
      '时钟回调到上一个 ID 的生成时间之前的旧错误码，现为 0035。同一号码还表示请求中的集合必须为空，而此处是服务端故障。',
    caller: '请求本身没有问题，稍等片刻（如有 Retry-After，以其为准）后重试。',
    operator: '检查主机的时间同步，使其以放慢时钟的方式校时，而不是直接回调。',
  },
  MUST_NOT_BE_BLANK: {
    cause: '文本为空或只含空白字符。',
    caller: '填写至少包含一个非空白字符的文本。',
  },
  MUST_NOT_BE_NULL: {
    cause: '必需的值为 null 或未提供。集合中含有 null 时为 0042。',
    caller: '请提供该值。',
  },
  TOO_SHORT: {
    cause: '文本的字符数或集合的元素数少于下限，或整数小于最小值。小数过小时为 0044 或 0046。',
    caller: '使其不小于错误信息中的最小值。',
  },
  TOO_LONG: {
    cause: '文本的字符数或集合的元素数超过上限，或整数大于最大值。',
    caller: '使其不超过错误信息中的最大值。',
  },
  ILLEGAL_CHARACTERS: {
    cause: '文本中含有不在允许范围内的字符。',
    caller: '去掉不允许的字符。',
  },
  MUST_NOT_BE_EMPTY: {
    cause: '集合没有元素或为 null。文本没有内容时为 0036。',
    caller: '提供至少一个元素。',
  },
  ELEMENT_MUST_NOT_BE_NULL: {
    cause: '集合已提供，但其中至少有一个元素为 null。',
    caller: '去掉为 null 的元素，或为其填写值。',
  },
  NUMBER_BELOW_MINIMUM: {
    cause: '小数小于最小值；等于最小值是允许的。',
    caller: '填写大于或等于最小值的数值。',
  },
  NOT_EQUAL: {
    cause: '应当相等的两个值不相等，或应当大小相同的两个集合大小不同。',
    caller: '使两个值相等，或使两个集合的元素数相同。',
  },
  NUMBER_NOT_GREATER: {
    cause: '小数小于或等于下限；等于下限也不允许。',
    caller: '填写大于下限的数值。',
  },
  NOT_AN_EMAIL: {
    cause: '应为 Email 的文本不是有效的 Email。',
    caller: '更正 Email。',
  },
  NOT_A_URL: {
    cause: '应为 URL 的文本不是有效的 http 或 https 地址。',
    caller: '填写包含 http 或 https 的完整 URL。',
  },
  HTTP_VALIDATION_FAILED: {
    cause: '请求未通过校验，其中一个或多个字段不符合规则。这是各单项校验规则之外的总错误码。',
    caller: '更正错误信息中列出的字段后重新请求。',
  },
  NATIVE_SERIALIZE_FAILED: {
    cause: '服务无法将对象序列化为二进制形式。JSON 序列化失败时为 0052 或 0055。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '在日志中查找原因，找出无法以二进制形式表示的对象或其组成部分。',
  },
  NATIVE_DESERIALIZE_FAILED: {
    cause:
      '二进制数据无法反序列化为对象：数据已损坏，或其类型未知。JSON 反序列化失败时为 0053、0054 或 0056。',
    caller: '按服务要求的格式，完整且原样地发送二进制数据。',
    operator: '如果数据来自存储或其他服务，请检查双方的类型版本是否一致。',
  },
  JSON_SERIALIZE_FAILED: {
    cause: '服务无法将单个对象序列化为 JSON 文本。对象为集合时为 0055。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '在日志中查找原因，常见的是对象循环引用或包含 JSON 无法表示的值。',
  },
  JSON_DESERIALIZE_FAILED: {
    cause:
      'JSON 文本无法反序列化为单个对象：不是有效的 JSON，或与预期结构不符。目标为 map 时为 0054，为集合时为 0056。',
    caller: '更正请求中的 JSON 内容。',
    operator: '状态码为 500 或 502 时，文本来自存储或其他服务，请将其结构与本服务的预期进行比较。',
  },
  JSON_DESERIALIZE_MAP_FAILED: {
    cause: 'JSON 文本无法反序列化为键值 map。目标为单个对象时为 0053，为集合时为 0056。',
    caller: '发送由键和值组成的有效 JSON 对象。',
    operator: '如果文本来自存储或其他服务，请将其结构与本服务的预期进行比较。',
  },
  JSON_SERIALIZE_COLLECTION_FAILED: {
    cause: '服务无法将集合序列化为 JSON 文本。对象为单个对象时为 0052。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '在日志中查找原因，找出 JSON 无法表示的元素。',
  },
  JSON_DESERIALIZE_COLLECTION_FAILED: {
    cause: 'JSON 文本无法反序列化为集合。目标为单个对象时为 0053，为 map 时为 0054。',
    caller: '发送有效的 JSON 数组，且元素符合预期结构。',
    operator: '如果文本来自存储或其他服务，请将其结构与本服务的预期进行比较。',
  },
  JSON_PATCH_FAILED: {
    cause: 'JSON Patch 格式错误、无法应用于对象、其中的 test 操作不成立，或应用后的对象无法读取。',
    caller:
      '状态码为 400 或 422 时更正错误信息中指出的操作，为 409 时重新读取对象并重新生成 Patch。',
  },
  ENUM_VALUE_INVALID: {
    cause: '值不在允许的固定取值范围内。',
    caller: '改用错误信息中列出的允许值。',
  },
  MUST_BE_NULL: {
    cause: '不允许有值的地方提供了值。集合必须为空时为 0062。',
    caller: '从请求中去掉该值。',
  },
  VALUE_MISMATCH: {
    cause:
      '请求中的某个值不满足要求的条件。同一号码也是 InstanceId 错误的旧错误码，而此处是请求的错误。',
    caller: '更正该值，使其满足条件。',
  },
  MUST_BE_EMPTY: {
    cause:
      '请求中的集合必须为空，但其中有元素。同一号码也是时钟回调的旧错误码，而此处是请求的错误。',
    caller: '去掉集合中的所有元素。',
  },
  TRANSACTION_REQUIRED: {
    cause: '服务在没有开启数据库事务时记录领域事件，事件无法与改动一起保存。',
    caller: '请求本身没有问题，请将错误 ID 告知运维人员。',
    operator: '将错误 ID 转交开发人员，该操作必须在数据库事务中执行。',
  },
  DB_UPDATE_FAILED: {
    cause:
      '写入数据库失败，或受影响的行数与预期不符。状态码 409 表示数据冲突，503 表示暂时故障，500 表示其他故障。',
    caller:
      '状态码为 409 时重新读取数据并更正请求，为 503 时稍等片刻（如有 Retry-After，以其为准）后重试，其他情况请告知错误 ID。',
    operator: '在日志中查看 SQL 状态和约束，并检查锁、超时和数据库状态。',
  },
};
