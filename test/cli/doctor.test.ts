import assert from 'node:assert/strict'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { office, tamper } from './support/office.ts'
import { gongkai } from './support/run.ts'

describe('gongkai doctor', () => {
  const states = async (cwd: string, env = {}): Promise<Readonly<Record<string, string>>> => {
    const { code, out } = await gongkai(['doctor', '--format', 'json'], { cwd, env })
    const { findings } = JSON.parse(out) as { findings: { id: string; state: string }[] }
    assert.equal(code, findings.some(({ state }) => state === 'bad') ? 1 : 0)
    return Object.fromEntries(findings.map(({ id, state }) => [id, state]))
  }

  test('finds an office well', async () => {
    const { code, out } = await gongkai(['doctor'], { cwd: await office() })
    assert.equal(code, 0, out)
    for (const title of [
      '数据库',
      '数据库升级',
      '数据库完整性',
      '密钥',
      '审计记录',
      '时钟',
      'Node.js',
      '磁盘空间',
    ])
      assert.ok(out.includes(`✓ ${title}：`), title)
    assert.ok(out.includes('! 邮件：没有设置邮件服务器'))
    assert.ok(out.endsWith('没有需要马上处理的问题。\n'))
  })

  test('finds what is wrong, each by itself', async () => {
    const wrong: readonly (readonly [string, (cwd: string) => Promise<unknown>])[] = [
      ['keys', (cwd) => chmod(join(cwd, 'data/gongkai.key'), 0o644)],
      ['audit', (cwd) => tamper(cwd, `update audit set what = 'x'`)],
      ['clock', (cwd) => tamper(cwd, `update audit set at = '2999-01-01T00:00:00.000Z'`)],
      ['files', lostFile],
      ['database.integrity', brokenReference],
      ['database', (cwd) => writeFile(join(cwd, 'data/gongkai.db'), 'no database'.repeat(100))],
    ]
    for (const [id, breakIt] of wrong) {
      const cwd = await office()
      await breakIt(cwd)
      assert.equal((await states(cwd))[id], 'bad', id)
    }
  })

  const lostFile = async (cwd: string): Promise<void> => {
    const digest = 'a'.repeat(64)
    await mkdir(join(cwd, 'data/files'))
    await tamper(
      cwd,
      `insert into file_object values ('${digest}', 1, 'text/plain', '2026-01-05T01:00:00.000Z')`,
    )
  }

  const brokenReference = (cwd: string): Promise<void> => {
    const database = new DatabaseSync(join(cwd, 'data/gongkai.db'), { enableForeignKeyConstraints: false })
    database.exec(`insert into file values ('f', '${'b'.repeat(64)}', 'n', 't', 1, 'x', 'y', null)`)
    database.close()
    return Promise.resolve()
  }

  test('says what is wrong with settings and a mail server that is not there', async () => {
    const cwd = await office()
    const mail = { GONGKAI_SMTP: 'smtp://127.0.0.1:1', GONGKAI_MAIL_FROM: 'a@example.cn' }
    assert.equal((await states(cwd, mail))['mail'], 'bad')
    assert.deepEqual(await states(cwd, { NODE_ENV: 'production' }), { settings: 'bad' })
  })
})
