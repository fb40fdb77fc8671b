import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { filesLike, root, textOf } from './repository.ts'

interface Drawn {
  readonly path: string
  readonly isFolder: boolean
}

/** The tree as ARCHITECTURE.md draws it: two blanks a level, a slash behind each folder. */
const drawnTree = (): readonly Drawn[] => {
  const [, tree = ''] = /^```text\n(.*?)^```$/msu.exec(textOf('ARCHITECTURE.md')) ?? []
  const above: string[] = []
  return tree
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, indent = '', name = '', slash = ''] = /^( *)([\w.-]+)(\/?)/u.exec(line) ?? []
      above.splice(indent.length / 2, Infinity, name)
      return { path: above.join('/'), isFolder: slash === '/' }
    })
}

const drawn = drawnTree()
const drawnFolders = drawn.filter(({ isFolder }) => isFolder).map(({ path }) => path)

const ignored = new Set(
  textOf('.gitignore')
    .split('\n')
    .map((line) => line.replaceAll('/', '')),
)

/** The folders of the root, without hidden ones and what Git ignores. */
const rooms = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  .map(({ name }) => name)
  .filter((name) => !ignored.has(name))
const files = rooms.flatMap((room) => filesLike(`${room}/**`))

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** Every folder that holds a file, directly or further down. */
const realFolders = new Set(
  files.flatMap((file) => {
    const folders: string[] = []
    for (let folder = parentOf(file); folder !== ''; folder = parentOf(folder)) folders.push(folder)
    return folders
  }),
)

test('what the tree of ARCHITECTURE.md shows is there', () => {
  assert.ok(drawn.length > 40)
  assert.deepEqual(
    drawnFolders.filter((folder) => !realFolders.has(folder)),
    [],
  )
  const drawnFiles = drawn.filter(({ isFolder }) => !isFolder).map(({ path }) => path)
  assert.deepEqual(
    drawnFiles.filter((file) => !files.includes(file)),
    [],
  )
})

test('where the tree of ARCHITECTURE.md shows folders in a folder, it shows all of them', () => {
  const opened = new Set(drawnFolders.map(parentOf))
  assert.deepEqual(
    [...realFolders].filter((folder) => opened.has(parentOf(folder)) && !drawnFolders.includes(folder)),
    [],
  )
})
