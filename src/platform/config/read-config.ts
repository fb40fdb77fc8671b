import type { z } from 'zod'
import type { Config } from './config.ts'
import { filePlaceOf } from './file-place.ts'
import { addresses } from './network.ts'
import { productionProblems } from './production.ts'
import type { Environment } from './schema.ts'
import { environmentSchema, ours } from './schema.ts'
import { databaseOf, mailOf, oidcOf } from './together.ts'

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] }

const sentence = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? `不认识的设置 ${issue.keys.join('、')}，请核对拼写。`
    : `设置 ${issue.path.join('.')} ${issue.message}。`

const unknownArguments = (args: readonly string[]): string[] =>
  args.filter((arg) => arg !== '--demo').map((arg) => `不认识的参数 ${arg}，只有 --demo。`)

/** A demo keeps its things apart from those of an office that may run in the same folder. */
const presets = (demo: boolean) =>
  demo
    ? { key: 'data/demo.key', files: 'disk:data/demo-files', log: 'warn' }
    : { key: 'data/gongkai.key', files: 'disk:data/files', log: 'info' }

const configOf = (env: Environment, demo: boolean): ConfigResult => {
  const preset = presets(demo)
  const production = env.NODE_ENV === 'production'
  const database = databaseOf(env, demo)
  const mail = mailOf(env)
  const oidc = oidcOf(env)
  const files = filePlaceOf(env.GONGKAI_FILES ?? preset.files, {
    key: env.GONGKAI_S3_KEY,
    secret: env.GONGKAI_S3_SECRET,
  })
  const problems = [
    ...[database, mail, oidc].flatMap((each) => (each.ok ? [] : each.problems)),
    ...(files.ok ? [] : [`设置 ${files.setting} ${files.message}。`]),
    ...productionProblems(env, demo),
  ]
  if (problems.length > 0 || !database.ok || !mail.ok || !oidc.ok || !files.ok) return { ok: false, problems }
  return {
    ok: true,
    config: {
      host: env.HOST,
      port: env.PORT,
      demo,
      production,
      reportsFolder: env.GONGKAI_REPORTS,
      logLevel: env.GONGKAI_LOG ?? preset.log,
      trustProxy: env.GONGKAI_TRUST_PROXY === undefined ? [] : addresses(env.GONGKAI_TRUST_PROXY),
      url: new URL(env.GONGKAI_URL ?? `http://localhost:${env.PORT}`).origin,
      database: database.value,
      keys: { value: env.GONGKAI_KEY, path: env.GONGKAI_KEY_FILE ?? preset.key, production },
      files: files.place,
      mail: mail.value,
      oidc: oidc.value,
      wechatUrl: (env.GONGKAI_WECHAT_URL ?? 'https://api.weixin.qq.com').replace(/\/+$/u, ''),
      limitFactor: env.GONGKAI_LIMIT_FACTOR,
      fetchAllow: env.GONGKAI_FETCH_ALLOW === undefined ? [] : addresses(env.GONGKAI_FETCH_ALLOW),
      metricsToken: env.GONGKAI_METRICS_TOKEN,
    },
  }
}

const nameOf = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])]

/** The settings that are right by themselves, so that what is wrong among them is told at once as well. */
const soundPart = (given: Readonly<Record<string, unknown>>, wrong: ReadonlySet<string>): Environment =>
  environmentSchema.parse(Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name))))

/**
 * The settings of one process. `env` is that of the process, `args` what stands behind the program's name.
 * Gives either the settings or one Chinese sentence for each thing that is wrong with them; none repeats a value.
 */
export const readConfig = (env: NodeJS.ProcessEnv, args: readonly string[]): ConfigResult => {
  const given = ours(env)
  const issues = environmentSchema.safeParse(given).error?.issues ?? []
  const wrong = new Set(issues.flatMap((issue) => nameOf(issue)))
  const result = configOf(soundPart(given, wrong), args.includes('--demo'))
  const alone = [...unknownArguments(args), ...issues.map((issue) => sentence(issue))]
  const together = result.ok ? [] : result.problems
  const problems = [
    ...alone,
    ...together.filter((problem) => ![...wrong].some((name) => problem.includes(name))),
  ]
  return result.ok && problems.length === 0 ? result : { ok: false, problems }
}
