import { z } from 'zod'
import { addresses, isHost, isLoopback, isNetwork, isUrl } from './network.ts'

const portShape = '应当是 0 到 65535 的整数，例如 8420'
const factorShape = '应当是 1 到 1000 的数，请求的各项限额都放宽这么多倍，平常不要设置'
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

const url = (protocols: readonly string[], message: string) =>
  z.string().refine((text) => isUrl(text, protocols), message)

const filled = (message: string) => z.string().regex(/\S/u, message)

/** The address of the site itself: nothing behind the host and port, so that paths can be put behind it. */
const isOrigin = (text: string): boolean => {
  if (!isUrl(text, ['http:', 'https:'])) return false
  const { pathname, search, hash, username, password } = new URL(text)
  return pathname === '/' && [search, hash, username, password].every((part) => part === '')
}

/** An interface that secrets are sent to: encrypted, unless it is on this machine. */
const isInterface = (text: string): boolean => {
  if (!isUrl(text, ['https:', 'http:'])) return false
  const { protocol, hostname, search, hash, username, password } = new URL(text)
  return (
    (protocol === 'https:' || isLoopback(hostname)) &&
    [search, hash, username, password].every((part) => part === '')
  )
}

const sender = /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u

/** Every setting of the environment, each with the sentence that says what it should be. Sentences repeat no value. */
export const environmentSchema = z.strictObject({
  PORT: z.coerce.number(portShape).int(portShape).min(0, portShape).max(65_535, portShape).default(8420),
  HOST: z.string().regex(/^\S+$/u, '应当是监听地址，例如 127.0.0.1 或者 0.0.0.0').default('127.0.0.1'),
  NODE_ENV: z.string().optional(),
  DATABASE_URL: filled('不能是空的，例如 sqlite:data/gongkai.db').optional(),
  DATABASE_READ_URL: filled('不能是空的；不用只读副本就不要设置').optional(),
  GONGKAI_URL: z
    .string()
    .refine(isOrigin, '应当是网站的地址，后面没有路径，例如 https://xxgk.example.gov.cn')
    .optional(),
  GONGKAI_KEY: z.string().optional(),
  GONGKAI_KEY_FILE: filled('应当是密钥文件的路径，例如 data/gongkai.key').optional(),
  GONGKAI_FILES: z.string().optional(),
  GONGKAI_S3_KEY: filled('不能是空的').optional(),
  GONGKAI_S3_SECRET: filled('不能是空的').optional(),
  GONGKAI_SMTP: url(
    ['smtp:', 'smtps:'],
    '应当是邮件服务器的地址，例如 smtps://用户:密码@smtp.example.gov.cn（密码里的特殊符号要写成 %编码）',
  ).optional(),
  GONGKAI_MAIL_FROM: z
    .string()
    .regex(sender, '应当是发件人，例如 政府信息公开 <xxgk@example.gov.cn>')
    .optional(),
  GONGKAI_OIDC_ISSUER: url(
    ['http:', 'https:'],
    '应当是统一身份认证的发行者地址，例如 https://sso.example.gov.cn',
  ).optional(),
  GONGKAI_OIDC_CLIENT_ID: filled('不能是空的').optional(),
  GONGKAI_OIDC_CLIENT_SECRET: filled('不能是空的').optional(),
  GONGKAI_OIDC_NAME: filled('不能是空的，例如 省统一身份认证').optional(),
  GONGKAI_FETCH_ALLOW: z
    .string()
    .refine(
      (text) => addresses(text).every((part) => isHost(part)),
      '应当是主机名，端口不是通常的要写上，几个之间用逗号，例如 oldsite.example.gov.cn 或者 10.1.2.3:8080',
    )
    .optional(),
  GONGKAI_WECHAT_URL: z
    .string()
    .refine(
      isInterface,
      '应当是通往微信接口的网关的地址，以 https:// 开头（只有本机的可以用 http://），例如 https://gateway.example.gov.cn/weixin',
    )
    .optional(),
  GONGKAI_METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/u, '应当是至少 16 个字符、没有空格的口令，例如 openssl rand -hex 24 的结果')
    .optional(),
  GONGKAI_LIMIT_FACTOR: z.coerce.number(factorShape).min(1, factorShape).max(1000, factorShape).default(1),
  GONGKAI_REPORTS: z.string().min(1, '应当是存放年报 JSON 文件的文件夹').optional(),
  GONGKAI_LOG: z.enum(logLevels, { error: `应当是 ${logLevels.join('、')} 之一` }).optional(),
  GONGKAI_TRUST_PROXY: z
    .string()
    .refine(
      (text) => addresses(text).every((part) => isNetwork(part)),
      '应当是反向代理的地址，几个之间用逗号，例如 127.0.0.1 或者 10.0.0.0/8',
    )
    .optional(),
})

export type Environment = z.output<typeof environmentSchema>

/** Settings of others begin otherwise; of ours a misspelt name is told. GONGKAI_DEBUG is read by the command line. */
export const ours = (env: NodeJS.ProcessEnv): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(env).filter(
      ([name]) =>
        name in environmentSchema.shape || (name.startsWith('GONGKAI_') && name !== 'GONGKAI_DEBUG'),
    ),
  )
