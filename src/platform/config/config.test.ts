import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './index.ts'

test('an empty environment gives safe settings: this machine only, port 8420', () => {
  const result = readConfig({ PATH: '/bin' }, [])
  assert.deepEqual(result, {
    ok: true,
    config: {
      host: '127.0.0.1',
      port: 8420,
      demo: false,
      reportsFolder: undefined,
      logLevel: 'info',
      trustProxy: [],
    },
  })
})

test('settings are taken as given, and a demo is quiet unless told otherwise', () => {
  const env = {
    PORT: '0',
    HOST: '0.0.0.0',
    GONGKAI_REPORTS: '/srv/reports',
    GONGKAI_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1',
  }
  const result = readConfig(env, ['--demo'])
  assert.ok(result.ok)
  assert.deepEqual(result.config, {
    host: '0.0.0.0',
    port: 0,
    demo: true,
    reportsFolder: '/srv/reports',
    logLevel: 'warn',
    trustProxy: ['127.0.0.1', '10.0.0.0/8', '::1'],
  })
})

test('every problem is told at once, in Chinese, with the name of the setting', () => {
  const env = { PORT: '99999', GONGKAI_LOG: 'loud', GONGKAI_REPORT: 'typo' }
  const result = readConfig(env, ['--demmo'])
  assert.ok(!result.ok)
  assert.equal(result.problems.length, 4)
  const text = result.problems.join('\n')
  for (const word of ['PORT', '65535', 'GONGKAI_LOG', 'GONGKAI_REPORT', '--demmo'])
    assert.ok(text.includes(word), word)
})

test('a port that is not a number is refused', () => {
  for (const port of ['eighty', '-1', '80.5', '65536']) assert.equal(readConfig({ PORT: port }, []).ok, false)
})

test('a proxy is named by its address, nothing wider by accident', () => {
  for (const proxy of ['true', '1', '10.0.0.0/33', '300.1.1.1', '127.0.0.1,', '10.0.0.0/8/8'])
    assert.equal(readConfig({ GONGKAI_TRUST_PROXY: proxy }, []).ok, false, proxy)
})
