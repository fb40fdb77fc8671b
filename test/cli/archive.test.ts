import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { sm3 } from '#platform/crypto'
import { gongkai } from './support/run.ts'

const text = new TextEncoder().encode('案卷记录\n')

/** A pack of one file, whose manifest says so, or says otherwise. */
const packWith = (digest: string): Uint8Array => {
  const files = [{ path: '案卷.txt', size: text.length, sm3: digest }]
  const manifest = {
    schema: 'gongkai.archive-pack/1',
    organisation: '示例县医疗保障局',
    title: '依申请〔2026〕12号',
    personal: true,
    files,
    whole: sm3(`${digest}  案卷.txt\n`),
  }
  return zipSync({ '案卷.txt': text, '清单.json': new TextEncoder().encode(JSON.stringify(manifest)) })
}

test('archive verify says whether a pack is whole, and names the first damaged file', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'gongkai-archive-'))
  try {
    await writeFile(join(cwd, 'whole.zip'), packWith(sm3(text)))
    await writeFile(join(cwd, 'damaged.zip'), packWith(sm3('别的')))
    const whole = await gongkai(['archive', 'verify', 'whole.zip'], { cwd })
    assert.equal(whole.code, 0)
    assert.match(whole.out, /归档包完整：示例县医疗保障局 依申请〔2026〕12号，1个文件/u)
    const damaged = await gongkai(['archive', 'verify', 'damaged.zip'], { cwd })
    assert.equal(damaged.code, 1)
    assert.match(damaged.out, /归档包不完整：案卷\.txt：内容与清单的 SM3 不一致。/u)
    assert.equal((await gongkai(['archive', 'verify', 'nothing.zip'], { cwd })).code, 2)
  } finally {
    await rm(cwd, { recursive: true, force: true })
  }
})
