/**
 * Loads our TypeScript with its types already taken away, once for each version of a file: kept beside the packages, one
 * file for each source. Node's own stripping holds a WebAssembly compiler in memory for as long as the process lives, and
 * its compile cache a copy of everything it read: 13 and 21 MB at rest (docs/adr/0046). Plain JavaScript, since it comes
 * before anything that could strip it. Where nothing can be kept, Node strips as it always does.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ours = new URL('../src/', import.meta.url).href
const folder = fileURLToPath(new URL('../node_modules/.cache/gongkai/', import.meta.url))

const digest = (/** @type {string} */ text) => createHash('sha1').update(text).digest('hex')

/** Behind the last line, so that lines and columns stay where they are. */
const markOf = (/** @type {string} */ source) => `\n//${process.version} ${digest(source)}\n`

const keptAt = (/** @type {string} */ path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Whole or not at all: several processes may write the same one. */
const keep = (/** @type {string} */ path, /** @type {string} */ text) => {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, text)
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    // A folder that can't be written into costs time, nothing else.
  }
}

const stripped = (/** @type {string} */ url) => {
  const source = readFileSync(fileURLToPath(url), 'utf8')
  const mark = markOf(source)
  const path = join(folder, `${digest(url.slice(ours.length))}.js`)
  const kept = keptAt(path)
  if (kept.endsWith(mark)) return kept
  const text = stripTypeScriptTypes(source) + mark
  keep(path, text)
  return text
}

registerHooks({
  load: (url, context, next) =>
    url.startsWith(ours) && url.endsWith('.ts')
      ? { format: 'module', source: stripped(url), shortCircuit: true }
      : next(url, context),
})
