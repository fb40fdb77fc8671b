import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { systemClock } from '#platform/clock'
import { keysFrom, sealer } from '#platform/crypto'
import { openDatabase } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { OutboxTables } from '#platform/outbox'
import { change, emptyFolder, office, tamper, urlAt } from './support/office.ts'
import { gongkai } from './support/run.ts'

const keyed = (key: string) => sealer(keysFrom([Buffer.from(key, 'base64')]))

/** A mail that waits, sealed with this key. Gives its id. */
const waitingMail = async (cwd: string, key: string): Promise<string> => {
  const database = await openDatabase<OutboxTables>({ url: urlAt(cwd) })
  const letter = { to: 'a@example.cn', subject: '通知', text: '您好' }
  const id = await database.transaction((tx) => queueMail(tx, { at: systemClock() }, keyed(key), letter))
  await database.close()
  return id ?? ''
}

const payloadOf = async (cwd: string, key: string, id: string): Promise<string> => {
  const database = await openDatabase<OutboxTables>({ url: urlAt(cwd) })
  const row = await database.read((query) =>
    query.selectFrom('outbox').select('payload').where('id', '=', id).executeTakeFirst(),
  )
  await database.close()
  return keyed(key).open(row?.payload ?? '', { table: 'outbox', column: 'payload', row: id })
}

describe('gongkai migrate', () => {
  test('makes a database once; --check only looks', async () => {
    const cwd = await emptyFolder()
    const none = await gongkai(['migrate', '--check'], { cwd })
    assert.deepEqual([none.code, none.out], [2, ''])
    assert.match(none.err, /数据库文件 .*gongkai\.db 不存在/u)
    assert.deepEqual(await readdir(cwd), [])
    const first = await gongkai(['migrate'], { cwd })
    assert.match(first.out, /^升级完成，共\d+步：\n {2}0001-audit\n/u)
    for (const args of [['migrate'], ['migrate', '--check']])
      assert.deepEqual((await gongkai(args, { cwd })).out, '数据库已是最新。\n')
  })

  test('tells wrong settings all at once, without a value', async () => {
    const env = { DATABASE_URL: 'mysql://u:S3cret@db', GONGKAI_SMTP: 'S3cret' }
    const { code, err } = await gongkai(['migrate'], { cwd: await emptyFolder(), env })
    assert.equal(code, 2)
    assert.match(err, /GONGKAI_SMTP[\s\S]*DATABASE_URL/u)
    assert.doesNotMatch(err, /S3cret/u)
  })
})

describe('gongkai backup and restore', () => {
  test('what was backed up is restored beside the old, and the old is never overwritten', async () => {
    const cwd = await office()
    const taken = await gongkai(['backup', 'b.tar.gz'], { cwd })
    assert.match(taken.out, /^备份完成：b\.tar\.gz[\s\S]*指纹 (?<sum>[0-9a-f]{64})\n/u)
    assert.equal((await stat(join(cwd, 'b.tar.gz'))).mode & 0o777, 0o600)
    const again = await gongkai(['backup', 'b.tar.gz'], { cwd })
    assert.deepEqual([again.code, again.out], [2, ''])
    assert.match(again.err, /b\.tar\.gz 已经存在/u)
    const full = await gongkai(['restore', 'b.tar.gz'], { cwd })
    assert.deepEqual([full.code, full.out], [2, ''])
    assert.match(full.err, /数据库不是空的，没有恢复/u)
    const env = { DATABASE_URL: urlAt(cwd, 'new.db') }
    const restored = await gongkai(['restore', 'b.tar.gz'], { cwd, env })
    assert.deepEqual([restored.code, restored.err], [0, ''])
    assert.match(restored.out, /^恢复完成，逐表核对一致，审计记录完整。\n/u)
    const [old, now] = await Promise.all(
      [{}, env].map((each) => gongkai(['audit', 'verify'], { cwd, env: each })),
    )
    assert.equal(old?.out, now?.out)
  })

  test('--check reads a backup through and needs nothing else', async () => {
    const cwd = await office()
    await gongkai(['backup', 'b.tar.gz'], { cwd })
    const whole = await gongkai(['restore', '--check', join(cwd, 'b.tar.gz')], { cwd: await emptyFolder() })
    assert.match(whole.out, /^核对无误，可以恢复/u)
    const bytes = await readFile(join(cwd, 'b.tar.gz'))
    await writeFile(join(cwd, 'half.tar.gz'), bytes.subarray(0, bytes.length >> 1))
    const half = await gongkai(['restore', '--check', join(cwd, 'half.tar.gz')], { cwd: await emptyFolder() })
    assert.deepEqual([half.code, half.out], [2, ''])
    assert.match(half.err, /^备份文件不能使用。备份文件不完整：在 .* 处断开了/u)
    const none = await gongkai(['restore', '--check', 'none.tar.gz'], { cwd: await emptyFolder() })
    assert.match(none.err, /none\.tar\.gz：找不到这个文件/u)
  })
})

describe('gongkai audit', () => {
  test('an anchor kept elsewhere shows that the end was cut off', async () => {
    const cwd = await office()
    await change(cwd, '东江县')
    const anchor = await gongkai(['audit', 'anchor'], { cwd })
    await writeFile(join(cwd, 'anchors.jsonl'), anchor.out)
    const verify = ['audit', 'verify', '--anchors', 'anchors.jsonl']
    const whole = await gongkai(verify, { cwd })
    assert.match(whole.out, /^审计记录完整，共2行。与1个锚点一致。/u)
    await tamper(cwd, 'delete from audit where sequence = 2')
    assert.equal((await gongkai(['audit', 'verify'], { cwd })).code, 0)
    const cut = await gongkai(verify, { cwd })
    assert.equal(cut.code, 1)
    assert.match(cut.out, /^审计记录不完整：第 2 行起没有了/u)
    assert.equal((await gongkai(['audit', 'verify', '--anchors', 'data/gongkai.key'], { cwd })).code, 2)
  })

  test('names the first row that was changed', async () => {
    const cwd = await office()
    await change(cwd, '东江县')
    await tamper(cwd, `update audit set who = 'x' where sequence = 1`)
    const { code, out } = await gongkai(['audit', 'verify', '--format', 'json'], { cwd })
    assert.equal(code, 1)
    assert.partialDeepStrictEqual(JSON.parse(out), { ok: false, fault: { kind: 'changed', sequence: 1 } })
  })
})

describe('gongkai key and sweep', () => {
  test('what an old key sealed is opened by the new one alone after the rotation', async () => {
    const cwd = await office()
    const [old = '', young = ''] = [randomBytes(32), randomBytes(32)].map((key) => key.toString('base64'))
    const id = await waitingMail(cwd, old)
    const wrong = await gongkai(['key', 'rotate'], { cwd, env: { GONGKAI_KEY: young } })
    assert.equal(wrong.code, 2)
    assert.match(wrong.err, /加密这段内容的密钥不在本机/u)
    const env = { GONGKAI_KEY: `${young},${old}` }
    const rotated = await gongkai(['key', 'rotate'], { cwd, env })
    assert.deepEqual([rotated.code, rotated.err], [0, ''])
    assert.match(rotated.out, /待发的邮件：重新加密 1 行\n全部内容都由现用的密钥/u)
    assert.match((await gongkai(['key', 'rotate'], { cwd, env })).out, /待发的邮件：重新加密 0 行/u)
    assert.match(await payloadOf(cwd, young, id), /您好/u)
    assert.match((await gongkai(['audit', 'verify'], { cwd })).out, /^审计记录完整，共2行/u)
  })

  test('a key is never made up by a command', async () => {
    const cwd = await office()
    const env = { GONGKAI_KEY_FILE: 'data/other.key' }
    const { code, err } = await gongkai(['key', 'rotate'], { cwd, env })
    assert.equal(code, 2)
    assert.match(err, /也没有密钥文件 data\/other\.key/u)
    assert.ok(!(await readdir(join(cwd, 'data'))).includes('other.key'))
    assert.match((await gongkai(['key', 'rotate'], { cwd })).out, /现在只有一个密钥/u)
  })

  test('sweeps are listed and run by name', async () => {
    const cwd = await office()
    const run = await gongkai(['sweep', 'run', 'files'], { cwd })
    assert.deepEqual([run.code, run.err], [0, ''])
    assert.match((await gongkai(['sweep', 'list'], { cwd })).out, /files .* 处理0件/u)
    const unknown = await gongkai(['sweep', 'run', 'nothing'], { cwd })
    assert.equal(unknown.code, 2)
  })
})

describe('help', () => {
  for (const command of [
    'migrate',
    'backup',
    'restore',
    'doctor',
    'audit verify',
    'audit anchor',
    'key rotate',
    'sweep list',
    'sweep run',
  ])
    test(`of ${command} is Chinese, with examples and exit codes`, async () => {
      const { code, out, err } = await gongkai([...command.split(' '), '--help'])
      assert.deepEqual([code, err], [0, ''])
      for (const part of ['用法：', '选项：', '示例：', '退出码：', `gongkai ${command}`])
        assert.ok(out.includes(part), `${part} is missing`)
    })
})
