import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { inspect, promisify } from 'node:util'
import { createKeyFile, keysFrom, loadKeys, sealer, sm3 } from '#platform/crypto'
import type { Keys, KeysLoaded, KeySource } from '#platform/crypto'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-keys-'))
after(() => {
  rmSync(folder, { recursive: true })
})

let places = 0
/** A path where nothing is yet. */
const place = (): string => join(folder, String((places += 1)), 'secret', 'gongkai.key')

const base64 = (bytes: Buffer): string => bytes.toString('base64')
const load = (source: Partial<KeySource>): KeysLoaded =>
  loadKeys({ value: undefined, path: place(), production: false, ...source })

const loaded = (source: Partial<KeySource>) => {
  const result = load(source)
  assert.ok(result.ok, 'sentence' in result ? result.sentence : '')
  return result
}

const refused = (source: Partial<KeySource>, like: RegExp): string => {
  const result = load(source)
  assert.ok(!result.ok)
  assert.match(result.sentence, like)
  assert.match(result.sentence, /。$/u)
  return result.sentence
}

describe('the setting GONGKAI_KEY', () => {
  test('gives the keys in its order, each named by the first eight digits of its SM3', () => {
    const masters = [randomBytes(32), randomBytes(32), randomBytes(32)]
    const { keys, origin } = loaded({ value: masters.map(base64).join(' , '), production: true })
    assert.equal(origin, 'environment')
    assert.deepEqual(
      [keys.current, ...keys.older].map(({ id }) => id),
      masters.map((master) => sm3(master).slice(0, 8)),
    )
  })

  test('may leave out padding and use the alphabet of base64url', () => {
    const master = randomBytes(32)
    const { keys } = loaded({ value: master.toString('base64url') })
    assert.equal(keys.current.id, sm3(master).slice(0, 8))
  })

  test('stands above the key file', () => {
    const path = place()
    createKeyFile(path)
    const master = randomBytes(32)
    assert.equal(loaded({ value: base64(master), path }).keys.current.id, sm3(master).slice(0, 8))
  })

  test('is refused when it is no key, saying which one and how to make one, and never printing it', () => {
    const good = base64(randomBytes(32))
    const wrong = [base64(randomBytes(31)), base64(randomBytes(33)), `${good.slice(0, -2)}!=`, 'changeme']
    for (const value of wrong) {
      const sentence = refused(
        { value: `${good},${value}` },
        /GONGKAI_KEY 里的第 2 个.*openssl rand -base64 32/u,
      )
      assert.ok(!sentence.includes(value) && !sentence.includes(good))
    }
    refused({ value: `${good},` }, /第 2 个/u)
    refused({ value: `${good},${good}` }, /重复/u)
  })

  test('is refused in production when it was not drawn at random', () => {
    const chosen = [
      Buffer.alloc(32),
      Buffer.from('0123456789abcdef0123456789abcdef'),
      Buffer.from('this-is-a-passphrase-of-32-bytes'),
      Buffer.from('000102030405060708090a0b0c0d0e0f'.repeat(2), 'hex').fill(7, 8),
    ]
    for (const master of chosen) {
      const sentence = refused({ value: base64(master), production: true }, /生产环境不能使用/u)
      assert.ok(!sentence.includes(base64(master)))
      assert.equal(load({ value: base64(master) }).ok, true)
    }
  })

  test('real random keys are never taken for chosen ones', () => {
    for (let round = 0; round < 2000; round += 1)
      assert.ok(load({ value: base64(randomBytes(32)), production: true }).ok)
  })
})

describe('the key file', () => {
  test('is made at the first start, for its owner alone, and read at the next', () => {
    const path = place()
    const first = loaded({ path })
    assert.equal(first.origin, 'new-file')
    assert.equal(statSync(path).mode & 0o777, 0o600)
    assert.equal(statSync(join(path, '..')).mode & 0o777, 0o700)
    assert.deepEqual(readdirSync(join(path, '..')), ['gongkai.key'])
    const second = loaded({ path, value: ' ' })
    assert.equal(second.origin, 'file')
    const cell = { table: 't', column: 'c', row: '1' }
    assert.equal(sealer(second.keys).open(sealer(first.keys).seal('王五', cell), cell), '王五')
    assert.equal(loaded({ path, production: true }).keys.current.id, first.keys.current.id)
  })

  test('is never made in production, where it means that the real one was lost', () => {
    const path = place()
    refused({ path, production: true }, /没有找到.*放回原来的密钥.*openssl rand -base64 32/u)
    assert.throws(() => statSync(path), { code: 'ENOENT' })
  })

  test('is refused when its group or others may use it, and says how to mend that', () => {
    const path = place()
    createKeyFile(path)
    for (const mode of [0o640, 0o604, 0o620, 0o644, 0o666]) {
      chmodSync(path, mode)
      const sentence = refused({ path }, /chmod 600/u)
      assert.ok(sentence.includes(mode.toString(8)))
      assert.ok(!sentence.includes(readFileSync(path, 'utf8').trim()))
    }
    chmodSync(path, 0o400)
    assert.equal(load({ path }).ok, true)
  })

  test('is never written over', () => {
    const path = place()
    assert.equal(createKeyFile(path), true)
    const text = readFileSync(path, 'utf8')
    assert.equal(createKeyFile(path), false)
    assert.equal(readFileSync(path, 'utf8'), text)
    assert.deepEqual(readdirSync(join(path, '..')), ['gongkai.key'])
  })

  test('with something else in it is refused, not replaced', () => {
    const path = place()
    createKeyFile(path)
    writeFileSync(path, '')
    refused({ path }, /密钥文件 .*里的第 1 个密钥不是 32 字节/u)
    assert.equal(readFileSync(path, 'utf8'), '')
  })

  test('that is a folder, or stands where none can be made, is said', () => {
    const path = place()
    mkdirSync(path, { recursive: true, mode: 0o700 })
    refused({ path }, /EISDIR/u)
    refused({ path: '/dev/null/gongkai.key' }, /ENOTDIR/u)
  })

  test('of several processes starting at once all use the same', async () => {
    const path = place()
    const script = `import { loadKeys } from '#platform/crypto'
      const loaded = loadKeys({ value: undefined, path: process.argv[1], production: false })
      process.stdout.write(loaded.ok ? loaded.keys.current.id + loaded.origin : loaded.sentence)`
    const start = () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, path], {
        cwd: import.meta.dirname,
      })
    const starts = await Promise.all([start(), start(), start()])
    const said = starts.map(({ stdout }) => stdout)
    assert.equal(new Set(said.map((text) => text.slice(0, 8))).size, 1, said.join(' '))
    assert.equal(said.filter((text) => text.endsWith('new-file')).length, 1)
  })
})

describe('keys', () => {
  test('are 32 bytes each, at least one, none twice', () => {
    const master = randomBytes(32)
    for (const masters of [[], [randomBytes(16)], [master, Buffer.from(master)]])
      assert.throws(() => keysFrom(masters), RangeError)
  })

  test('print as nothing that could be used', () => {
    const master = randomBytes(32)
    const keys: Keys = keysFrom([master])
    const secrets = [keys.current.sealing, keys.current.indexing].map((key) => key.export())
    const printed = [JSON.stringify(keys), inspect(keys, { depth: null, showHidden: true })].join('\n')
    for (const secret of [master, ...secrets])
      for (const encoding of ['hex', 'base64', 'base64url', 'latin1'] as const)
        assert.ok(!printed.includes(secret.toString(encoding)))
    assert.ok(printed.includes(keys.current.id))
  })
})
