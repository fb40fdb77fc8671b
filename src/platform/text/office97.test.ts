import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { docxOf, xlsxOf } from '../../../test/support/documents.ts'
import { docOf, xlsOf } from '../../../test/support/office97.ts'
import { oleOf } from '../../../test/support/ole.ts'
import { createTextReader, openOle } from './index.ts'

const run = promisify(execFile)
const office = await run('soffice', ['--version']).then(
  () => true,
  () => false,
)

const reader = createTextReader()
after(() => reader.close())

const lines = Array.from({ length: 400 }, (_, index) => `第${index + 1}条 政府信息公开 Open ${index}`)

/** What LibreOffice makes of a document in another format. */
const converted = async (bytes: Uint8Array, from: string, to: string): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-office-'))
  try {
    await writeFile(join(folder, `a.${from}`), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run(
      'soffice',
      [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, `a.${from}`)],
      {
        timeout: 100_000,
      },
    )
    return await readFile(join(folder, `a.${to}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('a document LibreOffice wrote as DOC is read', { skip: !office && 'no LibreOffice here' }, async () => {
  const doc = await converted(await docxOf(...lines), 'docx', 'doc')
  const read = await reader.textOf(doc, 'application/msword')
  assert.deepEqual(read.text.split('\n'), lines)
})

test(
  'a workbook LibreOffice wrote as XLS is read',
  { skip: !office && 'no LibreOffice here' },
  async (context) => {
    const rows = lines.map((line, index) => [line, String(index)])
    const xls = await converted(await xlsxOf(rows), 'xlsx', 'xls').catch(() => undefined)
    if (!xls) {
      context.skip('this LibreOffice has no Calc')
      return
    }
    const read = await reader.textOf(xls, 'application/vnd.ms-excel')
    assert.deepEqual(
      read.text.split('\n'),
      rows.map((row) => row.join(' ')),
    )
  },
)

test('DOC: narrow and wide pieces in their order; fields show what they say', async () => {
  const field = '\u0013HYPERLINK "x"\u0014链接\u0015'
  const doc = docOf([`Article 1\r`, `第一条${field}\r`, 'end\u0007'])
  const read = await reader.textOf(doc, 'application/msword')
  assert.equal(read.text, 'Article 1\n第一条链接\nend')
})

test('XLS: texts that go on in the next record, numbers of every packing', async () => {
  const xls = xlsOf(
    ['甲乙', 'narrow'],
    [
      [0, 1],
      [1.5, 12.25, -3],
    ],
  )
  const read = await reader.textOf(xls, 'application/vnd.ms-excel')
  assert.equal(read.text, '甲乙 narrow\n1.5 12.25 -3')
})

test('locked and older ones say so', async () => {
  const locked = docOf(['x'], { locked: true })
  assert.match((await reader.textOf(locked, 'application/msword')).note ?? '', /密码/u)
  const old = oleOf({ Book: Buffer.from('x') })
  assert.match((await reader.textOf(old, 'application/vnd.ms-excel')).note ?? '', /97 以前/u)
})

test('a damaged compound document gives a note, never a crash or an endless walk', async () => {
  const whole = docOf(['第一条\r'])
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      async (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        const read = await reader.textOf(bytes, 'application/msword')
        assert.ok(read.text.isWellFormed())
      },
    ),
    { numRuns: 100 },
  )
})

test('streams come out of a compound document as they were put in', async () => {
  const big = Buffer.alloc(200_000, 'ab')
  const bytes = oleOf({ 'A/B/small': Buffer.from('x'.repeat(5000)), big })
  const ole = await openOle((offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)))
  const named = (name: string) => ole.entries.find((entry) => entry.name === name)
  assert.deepEqual(named('small')?.within, ['A', 'B'])
  const entry = named('big')
  assert.ok(entry)
  assert.deepEqual(Buffer.from(await ole.bytesOf(entry, 1_000_000)), big)
})
