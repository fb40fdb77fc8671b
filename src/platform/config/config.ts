import { isIP } from 'node:net'
import { z } from 'zod'

/** An address, or a network with the length of its prefix: 10.0.0.0/8. */
const isNetwork = (text: string): boolean => {
  const [address = '', prefix = '0', ...more] = text.split('/')
  const longest = isIP(address) === 6 ? 128 : 32
  return isIP(address) !== 0 && more.length === 0 && /^\d{1,3}$/u.test(prefix) && Number(prefix) <= longest
}

const addresses = (text: string): readonly string[] => text.split(',').map((part) => part.trim())

const schema = z.strictObject({
  PORT: z.coerce
    .number('应当是 0 到 65535 的整数，例如 8420')
    .int('应当是 0 到 65535 的整数，例如 8420')
    .min(0, '应当是 0 到 65535 的整数，例如 8420')
    .max(65_535, '应当是 0 到 65535 的整数，例如 8420')
    .default(8420),
  HOST: z.string().regex(/^\S+$/u, '应当是监听地址，例如 127.0.0.1 或者 0.0.0.0').default('127.0.0.1'),
  GONGKAI_REPORTS: z.string().min(1, '应当是存放年报 JSON 文件的文件夹').optional(),
  GONGKAI_LOG: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: '应当是 fatal、error、warn、info、debug、silent 之一',
    })
    .optional(),
  GONGKAI_TRUST_PROXY: z
    .string()
    .refine(
      (text) => addresses(text).every((part) => isNetwork(part)),
      '应当是反向代理的地址，几个之间用逗号，例如 127.0.0.1 或者 10.0.0.0/8',
    )
    .optional(),
})

export interface Config {
  readonly host: string
  /** 0 asks the system for a free port. */
  readonly port: number
  readonly demo: boolean
  readonly reportsFolder: string | undefined
  readonly logLevel: string
  /** The proxies whose X-Forwarded-For is believed: addresses and networks. */
  readonly trustProxy: readonly string[]
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] }

const ours = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(
    Object.entries(env).filter(([name]) => name.startsWith('GONGKAI_') || name === 'PORT' || name === 'HOST'),
  )

const sentence = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? `不认识的设置 ${issue.keys.join('、')}，请核对拼写。`
    : `设置 ${issue.path.join('.')} ${issue.message}。`

const unknownArguments = (args: readonly string[]): string[] =>
  args.filter((arg) => arg !== '--demo').map((arg) => `不认识的参数 ${arg}，只有 --demo。`)

/**
 * The settings of one process. `env` is that of the process, `args` what stands behind the program's name.
 * Gives either the settings or one Chinese sentence for each thing that is wrong with them.
 */
export const readConfig = (env: NodeJS.ProcessEnv, args: readonly string[]): ConfigResult => {
  const parsed = schema.safeParse(ours(env))
  const problems = [
    ...unknownArguments(args),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => sentence(issue))),
  ]
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  const { data } = parsed
  const demo = args.includes('--demo')
  return {
    ok: true,
    config: {
      host: data.HOST,
      port: data.PORT,
      demo,
      reportsFolder: data.GONGKAI_REPORTS,
      logLevel: data.GONGKAI_LOG ?? (demo ? 'warn' : 'info'),
      trustProxy: data.GONGKAI_TRUST_PROXY === undefined ? [] : addresses(data.GONGKAI_TRUST_PROXY),
    },
  }
}
