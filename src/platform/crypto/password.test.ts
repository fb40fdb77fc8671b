import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CryptoError, defaultPasswordCost, passwordHasher, passwordProblems } from '#platform/crypto'
import type { PasswordCost, PasswordHasher } from '#platform/crypto'

/** The least argon2 allows: these tests ask what is computed, not how slowly. */
const cheap: PasswordCost = { memory: 8, passes: 1, parallelism: 1 }
const { hash, verify, needsRehash }: PasswordHasher = passwordHasher({ cost: cheap })
const password = '纸船 明月 铁轨 七点'

describe('hashing a password', () => {
  test('node:crypto computes argon2id of RFC 9106, 5.3', () => {
    const tag = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      memory: 32,
      passes: 3,
      tagLength: 32,
    })
    assert.equal(tag.toString('hex'), '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  test('writes the cost OWASP advises into a PHC string, and verifies it', async () => {
    assert.deepEqual(defaultPasswordCost, { memory: 19 * 1024, passes: 2, parallelism: 1 })
    const hasher = passwordHasher()
    const record = await hasher.hash(password)
    assert.match(record, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/u)
    assert.equal(await hasher.verify(password, record), true)
    assert.equal(hasher.needsRehash(record), false)
  })

  test('verifies the right password and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        async (one, other) => {
          const record = await hash(one)
          assert.equal(await verify(one, record), true)
          assert.equal(await verify(other, record), one.normalize('NFKC') === other.normalize('NFKC'))
          assert.notEqual(await hash(one), record)
        },
      ),
    )
  })

  test('takes a password typed full width for the same', async () => {
    assert.equal(await verify('ｐａｓｓ－１２３４', await hash('pass-1234')), true)
  })

  test('verifies records of another cost by what they say, and asks for a new one', async () => {
    const other = passwordHasher({ cost: { memory: 16, passes: 2, parallelism: 2 } })
    const record = await other.hash(password)
    assert.equal(await verify(password, record), true)
    assert.equal(await verify(`${password}!`, record), false)
    assert.equal(needsRehash(record), true)
    assert.equal(other.needsRehash(record), false)
  })

  test('asks for a new record whichever part of the cost differs', async () => {
    for (const part of [{ memory: 16 }, { passes: 2 }, { parallelism: 2, memory: 16 }]) {
      const dearer = passwordHasher({ cost: { ...cheap, ...part } })
      assert.equal(needsRehash(await dearer.hash(password)), true)
      assert.equal(dearer.needsRehash(await hash(password)), true)
    }
    const [memory, lanes] = [
      passwordHasher({ cost: { ...cheap, memory: 16 } }),
      passwordHasher({ cost: { ...cheap, memory: 16, parallelism: 2 } }),
    ]
    assert.equal(memory.needsRehash(await lanes.hash(password)), true)
  })

  test('verifies a record of the reference implementation of argon2, from its own tests', async () => {
    const record = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'
    assert.equal(await verify('password', record), true)
    assert.equal(await verify('passwort', record), false)
  })

  test('does the whole work for an account that does not exist, and says no', async () => {
    const narrow = passwordHasher({ cost: cheap, atOnce: 1, longestQueue: 0 })
    const unknown = narrow.verify(password, undefined)
    await assert.rejects(narrow.verify(password, undefined), { code: 'passwords-busy' })
    assert.equal(await unknown, false)
  })

  test('no password at all opens the record made up for an unknown account', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        assert.equal(await verify(text, undefined), false)
      }),
    )
  })

  test('refuses a record that is none, or that would cost more than a server has', async () => {
    const good = await hash(password)
    const broken = [
      '',
      password,
      good.replace('argon2id', 'argon2i'),
      good.replace('v=19', 'v=16'),
      good.replace('m=8', 'm=9999999'),
      good.replace('m=8', 'm=1'),
      good.replace('t=1', 't=0'),
      good.replace('p=1', 'p=0'),
      good.slice(0, good.lastIndexOf('$')),
      `${good}\n`,
    ]
    for (const record of broken) {
      await assert.rejects(verify(password, record), (error) => {
        assert.ok(error instanceof CryptoError)
        assert.equal(error.code, 'password-record-malformed')
        assert.ok(!error.message.includes(password) && !error.message.includes('$'))
        return true
      })
      assert.throws(() => needsRehash(record), CryptoError)
    }
  })

  test('lets so many in at once, so many wait, and turns the others away with a sentence', async () => {
    const narrow = passwordHasher({ cost: cheap, atOnce: 2, longestQueue: 3 })
    const asked = Array.from({ length: 9 }, () => narrow.hash(password))
    const done = await Promise.allSettled(asked)
    assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 5)
    for (const one of done)
      if (one.status === 'rejected') assert.match(String(one.reason), /请过一会儿再试。/u)
    assert.match(await narrow.hash(password), /^\$argon2id/u)
  })
})

describe('what a password must be', () => {
  const problems = (text: string, shortest?: number) =>
    passwordProblems(text, { account: 'liming', ...(shortest === undefined ? {} : { shortest }) })

  test('long passwords of any characters are fine, also Chinese ones', () => {
    for (const text of ['纸船明月铁轨七点半钟', 'correct horse battery staple', 'gk-7Hq2-lantern', password])
      assert.deepEqual(problems(text), [])
  })

  const refused = [
    ['short-1', /至少 10 个字符，现在是 7 个/u],
    ['春夏秋冬', /至少 10 个字符，现在是 4 个/u],
    ['n'.repeat(64) + 'm'.repeat(65), /最多 128 个字符/u],
    ['1qaz2wsx3edc', /常见口令/u],
    ['Woaini1314', /常见口令/u],
    ['ＱＷＥＲＴＹＵＩＯＰ', /常见口令/u],
    ['Admin@2026!!', /常见口令/u],
    ['P@ssw0rd1234', /常见口令/u],
    ['xinxigongkai2026', /常见口令/u],
    ['LiMing20260101', /账号/u],
    ['abcabcabcabcabc', /不同的字符少于 4 个/u],
    ['defghijklmno', /顺着排/u],
    ['zyxwvutsrqpo', /顺着排/u],
  ] as const
  for (const [text, sentence] of refused)
    test(`${text.slice(0, 20)} is refused`, () => {
      const found = problems(text)
      assert.ok(
        found.some((one) => sentence.test(one)),
        found.join('\n'),
      )
      assert.ok(found.every((one) => one.endsWith('。') && !one.includes(text)))
    })

  test('the account itself, and turned round', () => {
    for (const text of ['zhaoqianli-ban', 'nab-ilnaiqoahz'])
      assert.match(passwordProblems(text, { account: 'ZhaoQianLi-ban' }).join(), /账号/u)
  })

  test('the operator may ask for more characters', () => {
    assert.match(problems('gk-7Hq2-lantern', 16).join(), /至少 16 个字符，现在是 15 个/u)
    assert.deepEqual(problems('gk-7Hq2-lantern', 15), [])
  })
})
