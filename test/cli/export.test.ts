import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { emptyFolder, office } from './support/office.ts'
import { gongkai } from './support/run.ts'

describe('gongkai export', () => {
  test('writes the site into a folder, and again only what changed', async () => {
    const cwd = await office()
    const first = await gongkai(['export', 'copy'], { cwd })
    assert.deepEqual([first.code, first.err], [0, ''])
    assert.match(first.out, /^导出完成：copy\n0份文件；新写\d+个文件（[^）]+），没有变化0个，删去0个\n用时 /u)
    assert.match(await readFile(join(cwd, 'copy/index.html'), 'utf8'), /东江县政府信息公开/u)
    const again = await gongkai(['export', 'copy'], { cwd })
    assert.match(again.out, /新写1个文件/u, 'only when it was made')
  })

  test('leaves a folder of others alone, and says what to mend', async () => {
    const cwd = await office()
    await mkdir(join(cwd, 'mine'))
    await writeFile(join(cwd, 'mine/a.txt'), 'x')
    const { code, out, err } = await gongkai(['export', 'mine'], { cwd })
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /mine 不是空的，也不是以前导出的静态副本，没有动它/u)
    const none = await gongkai(['export', 'copy'], { cwd: await emptyFolder() })
    assert.equal(none.code, 2)
    assert.match(none.err, /数据库文件 .* 不存在/u)
  })
})
