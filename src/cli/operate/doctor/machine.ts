import { existsSync } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Config } from '#platform/config'
import { placeOf } from '#platform/db'
import { createMail } from '#platform/mail'
import { sizeText } from '../help-end.ts'
import type { Look } from './finding.ts'
import { bad, note, ok } from './finding.ts'

const oldestNode = 24

const node: Look = {
  id: 'node',
  title: 'Node.js',
  look: () => {
    const major = Number(process.versions.node.split('.')[0])
    return Promise.resolve(
      major >= oldestNode
        ? ok(`版本 ${process.versions.node}。`)
        : bad(`版本 ${process.versions.node} 太旧，请改用 ${oldestNode} 或者更新的版本。`),
    )
  },
}

const gigabyte = 1024 ** 3

/** The nearest folder that is there. */
const standing = (folder: string): string => (existsSync(folder) ? folder : standing(dirname(folder)))

/** Where data grows, once for each disk. */
const foldersOf = async (config: Config): Promise<readonly string[]> => {
  const place = placeOf(config.database)
  const folders = [
    ...(place.engine === 'sqlite' ? [dirname(place.file)] : []),
    ...(config.files.kind === 'disk' ? [config.files.folder] : []),
  ].map((folder) => standing(resolve(folder)))
  const disks = await Promise.all(folders.map(async (folder) => [(await stat(folder)).dev, folder] as const))
  return [...new Map(disks.toReversed()).values()]
}

/** A full disk stops all work; SQLite's log and a backup each need about as much again as the database. */
const disk = (config: Config): Look => ({
  id: 'disk',
  title: '磁盘空间',
  look: async () => {
    const looked = (await foldersOf(config)).map(async (folder) => {
      const { bavail, bsize } = await statfs(folder)
      const free = bavail * bsize
      const sentence = `${folder} 还有 ${sizeText(free)}`
      if (free < gigabyte / 2) return bad(`${sentence}，快满了，请马上清理或者扩容。`)
      return free < 5 * gigabyte ? note(`${sentence}，不多了，请安排清理或者扩容。`) : ok(`${sentence}。`)
    })
    return (await Promise.all(looked)).flat()
  },
})

const mail = ({ mail: set }: Config): Look => ({
  id: 'mail',
  title: '邮件',
  look: async () => {
    if (set === undefined) return note('没有设置邮件服务器（GONGKAI_SMTP），通知邮件不会发出。')
    const made = createMail({ url: set.smtp, from: set.from })
    if (!made.ok) return bad(made.sentence)
    const ready = await made.mail.ready()
    return ready.state === 'ready' ? ok('邮件服务器能连上，能登录。') : bad(ready.sentence)
  },
})

/** Looks at the machine and what it reaches. */
export const machineLooks = (config: Config): readonly Look[] => [node, disk(config), mail(config)]
