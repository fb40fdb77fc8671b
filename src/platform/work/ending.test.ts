import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const house = new URL('index.ts', import.meta.url).href

/** A program that asks a helper process and closes it, with nothing else that would keep it alive. */
const program = (script: string): string => `
  import { createWorkshop } from ${JSON.stringify(house)}
  const workshop = createWorkshop({ script: new URL(${JSON.stringify(script)}), memory: 64, patience: 20000, longestQueue: 5, inProcess: true })
  const answer = await workshop.run('ping')
  await workshop.close()
  process.stdout.write(JSON.stringify(answer))
`

test('a program that only awaits a helper process gets its answer, and comes to its end', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-work-'))
  const script = join(folder, 'pong.mjs')
  writeFileSync(script, "process.on('message', () => setTimeout(() => process.send('pong'), 200))")
  writeFileSync(join(folder, 'main.mjs'), program(`file://${script}`))
  const { status, stdout } = spawnSync(process.execPath, [join(folder, 'main.mjs')], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  assert.equal(stdout, '{"ok":true,"result":"pong"}')
  assert.equal(status, 0)
})
