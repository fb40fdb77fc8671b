import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './index.ts'

const plain = {
  host: '127.0.0.1',
  port: 8420,
  demo: false,
  production: false,
  reportsFolder: undefined,
  logLevel: 'info',
  trustProxy: [],
  url: 'http://localhost:8420',
  database: { url: 'sqlite:data/gongkai.db' },
  keys: { value: undefined, path: 'data/gongkai.key', production: false },
  files: { kind: 'disk', folder: 'data/files' },
  mail: undefined,
  oidc: undefined,
  wechatUrl: 'https://api.weixin.qq.com',
  limitFactor: 1,
  fetchAllow: [],
  metricsToken: undefined,
}

const problemsOf = (env: NodeJS.ProcessEnv, args: readonly string[] = []): readonly string[] => {
  const result = readConfig(env, args)
  assert.ok(!result.ok)
  return result.problems
}

test('an empty environment gives safe settings: this machine only, port 8420, everything under data', () => {
  assert.deepEqual(readConfig({ PATH: '/bin' }, []), { ok: true, config: plain })
})

test('settings are taken as given, and a demo is quiet and keeps its things apart', () => {
  const env = {
    PORT: '0',
    HOST: '0.0.0.0',
    GONGKAI_REPORTS: '/srv/reports',
    GONGKAI_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1',
  }
  const result = readConfig(env, ['--demo'])
  assert.ok(result.ok)
  assert.deepEqual(result.config, {
    ...plain,
    host: '0.0.0.0',
    port: 0,
    demo: true,
    reportsFolder: '/srv/reports',
    logLevel: 'warn',
    trustProxy: ['127.0.0.1', '10.0.0.0/8', '::1'],
    url: 'http://localhost:0',
    database: { url: 'sqlite:data/demo.db' },
    keys: { value: undefined, path: 'data/demo.key', production: false },
    files: { kind: 'disk', folder: 'data/demo-files' },
  })
})

test('an office in production has every part', () => {
  const result = readConfig(
    {
      NODE_ENV: 'production',
      GONGKAI_URL: 'https://xxgk.example.gov.cn/',
      DATABASE_URL: 'postgres://gongkai:secret@db/gongkai',
      DATABASE_READ_URL: 'postgres://gongkai:secret@replica/gongkai',
      GONGKAI_KEY_FILE: '/etc/gongkai/key',
      GONGKAI_FILES: 's3://gongkai?endpoint=https://s3.example.gov.cn&region=cn-north-1',
      GONGKAI_S3_KEY: 'id',
      GONGKAI_S3_SECRET: 'secret',
      GONGKAI_SMTP: 'smtps://u:p@smtp.example.gov.cn',
      GONGKAI_MAIL_FROM: '政府信息公开 <xxgk@example.gov.cn>',
      GONGKAI_OIDC_ISSUER: 'https://sso.example.gov.cn',
      GONGKAI_OIDC_CLIENT_ID: 'gongkai',
      GONGKAI_OIDC_CLIENT_SECRET: 'secret',
      GONGKAI_OIDC_NAME: '省统一身份认证',
      GONGKAI_METRICS_TOKEN: '0123456789abcdef',
    },
    [],
  )
  assert.ok(result.ok)
  assert.deepEqual(result.config, {
    ...plain,
    production: true,
    url: 'https://xxgk.example.gov.cn',
    database: {
      url: 'postgres://gongkai:secret@db/gongkai',
      readUrl: 'postgres://gongkai:secret@replica/gongkai',
    },
    keys: { value: undefined, path: '/etc/gongkai/key', production: true },
    files: {
      kind: 's3',
      bucket: 'gongkai',
      endpoint: 'https://s3.example.gov.cn',
      region: 'cn-north-1',
      key: 'id',
      secret: 'secret',
    },
    mail: { smtp: 'smtps://u:p@smtp.example.gov.cn', from: '政府信息公开 <xxgk@example.gov.cn>' },
    oidc: {
      issuer: 'https://sso.example.gov.cn',
      clientId: 'gongkai',
      clientSecret: 'secret',
      name: '省统一身份认证',
    },
    metricsToken: '0123456789abcdef',
  })
})

test('every problem is told at once, in Chinese, with the name of the setting', () => {
  const env = {
    PORT: '99999',
    GONGKAI_LOG: 'loud',
    GONGKAI_REPORT: 'typo',
    DATABASE_URL: 'mysql://x',
    GONGKAI_SMTP: 'smtp://localhost',
    GONGKAI_FILES: 's3://bucket?endpoint=https://s3.example.cn',
    NODE_ENV: 'production',
  }
  const problems = problemsOf(env, ['--demmo'])
  const words = [
    '--demmo',
    'PORT',
    'GONGKAI_LOG',
    'GONGKAI_REPORT',
    'DATABASE_URL',
    'GONGKAI_MAIL_FROM',
    'GONGKAI_S3_KEY',
    'GONGKAI_URL',
  ]
  assert.equal(problems.length, words.length)
  for (const word of words) assert.ok(problems.join('\n').includes(word), word)
})

test('one that is wrong by itself is told once, not again as missing among others', () => {
  const env = { GONGKAI_SMTP: 'http://smtp.example.cn', GONGKAI_MAIL_FROM: 'a@example.cn' }
  assert.equal(problemsOf(env).length, 1)
})

test('production refuses what is only fit for trying out', () => {
  const production = { NODE_ENV: 'production' }
  assert.match(problemsOf(production).join(), /必须设置 GONGKAI_URL/u)
  assert.match(problemsOf({ ...production, GONGKAI_URL: 'http://xxgk.example.cn' }).join(), /https:\/\//u)
  assert.match(
    problemsOf({ ...production, GONGKAI_URL: 'https://x.cn' }, ['--demo']).join(),
    /不能用 --demo/u,
  )
  for (const url of ['http://localhost:8420', 'http://127.0.0.1', 'http://[::1]:80', 'https://x.cn'])
    assert.ok(readConfig({ ...production, GONGKAI_URL: url }, []).ok, url)
})

const wrong: readonly (readonly [string, readonly string[]])[] = [
  ['PORT', ['eighty', '-1', '80.5', '65536']],
  ['GONGKAI_TRUST_PROXY', ['true', '1', '10.0.0.0/33', '300.1.1.1', '127.0.0.1,', '10.0.0.0/8/8']],
  [
    'GONGKAI_URL',
    ['xxgk.example.cn', 'ftp://x.cn', 'https://x.cn/path', 'https://u:p@x.cn', 'https://x.cn?a'],
  ],
  ['GONGKAI_FILES', ['data/files', 'disk:', 's3://', 's3://b', 's3://b?endpoint=s3.cn', 's3://b?endpiont=x']],
  ['GONGKAI_MAIL_FROM', ['nobody', 'a@b\r\nBcc: c@d', '<>']],
  ['GONGKAI_METRICS_TOKEN', ['', 'short', 'with a blank in the middle']],
  ['DATABASE_URL', ['', 'sqlite:', 'sqlite::memory:', 'oracle://x']],
]
for (const [name, values] of wrong)
  test(`${name} is refused when it is not what it should be`, () => {
    for (const value of values)
      assert.ok(
        problemsOf({ [name]: value }).some((problem) => problem.includes(name)),
        value,
      )
  })

test('no sentence repeats a value: it may be a secret', () => {
  const secret = 'S3cr3t-Value'
  const env = {
    PORT: secret,
    GONGKAI_LOG: secret,
    DATABASE_URL: `mysql://u:${secret}@db`,
    GONGKAI_FILES: `s3://u:${secret}@b`,
    GONGKAI_SMTP: `http://u:${secret}@x`,
    GONGKAI_URL: `https://u:${secret}@x.cn`,
    GONGKAI_MAIL_FROM: secret,
    GONGKAI_OIDC_CLIENT_SECRET: secret,
    GONGKAI_METRICS_TOKEN: `${secret} `,
    GONGKAI_TRUST_PROXY: secret,
  }
  assert.ok(!problemsOf(env).join('\n').includes(secret))
})
