import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { parseLocalDate } from '#statute/calendar'
import type { AuditTables } from '#platform/audit'
import type { Database } from '#platform/db'
import { openFiles } from '#platform/files'
import { Refusal } from '#platform/refusal'
import type { KeepingReading, Source, Verified } from '#modules/keeping'
import { batchOf, verifyPack } from '#modules/keeping'
import { organisationNamed } from '#modules/organisations'
import { requestCells } from '#modules/requests'
import type { OutputFormat } from '../../report/options.ts'
import type { Session } from '../../terminal/session.ts'
import { jsonText } from '../../text/json-list.ts'
import { keysThere } from '../keys-there.ts'
import { actOf, configOfProcess, operate, withDatabase } from '../operation.ts'

type Tables = KeepingReading & AuditTables

const withHandle = async <Result>(
  path: string,
  flags: 'r' | 'wx+',
  work: (handle: FileHandle) => Promise<Result>,
): Promise<Result> => {
  const handle = await open(path, flags)
  try {
    return await work(handle)
  } finally {
    await handle.close()
  }
}

const sourceOf = async (handle: FileHandle): Promise<Source> => ({
  size: (await handle.stat()).size,
  read: async (offset, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset)
    return buffer.subarray(0, bytesRead)
  },
})

const verifiedText = (found: Verified): string => {
  if (!found.ok) return `归档包不完整：${found.path}：${found.message}\n`
  const { organisation, title, whole, personal } = found.manifest
  return (
    `归档包完整：${organisation} ${title}，${found.files}个文件${personal ? '' : '，申请人遮盖'}\n` +
    `总的 SM3 ${whole}\n`
  )
}

/** Looks through a pack and names the first damaged file. */
export const runVerify = (session: Session, file: string, format: OutputFormat): Promise<void> =>
  operate(session, async () => {
    const found = await withHandle(file, 'r', async (handle) => verifyPack(await sourceOf(handle)))
    if (!found.ok) session.leave(1)
    await session.print(format === 'json' ? jsonText(found) : verifiedText(found))
  })

const yearIn = (text: string): string => {
  if (/^(?:19|20)\d\d$/u.test(text)) return text
  throw new Refusal('invalid', 'year-invalid', '年份不对', `“${text}”不是年份，请写四位数字，例如 2026。`)
}

/** Writes the packs of a year into one file, and looks through it. */
export const runPack = (
  session: Session,
  { organisation: name, year: typed, output }: { organisation: string; year: string; output: string },
): Promise<void> =>
  operate(session, async () => {
    const config = configOfProcess()
    const year = yearIn(typed)
    await withDatabase(config, async (database: Database<Tables>) => {
      const organisation = await database.read((query) => organisationNamed(query, name))
      const files = await openFiles({ place: config.files })
      const tools = { database, files, cells: requestCells(keysThere(config)) }
      const asked = {
        organisation,
        from: parseLocalDate(`${year}-01-01`),
        until: parseLocalDate(`${year}-12-31`),
      }
      const found = await withHandle(output, 'wx+', async (handle) => {
        for await (const chunk of await batchOf(tools, actOf('archive pack'), asked))
          await handle.write(chunk)
        return verifyPack(await sourceOf(handle))
      })
      if (!found.ok) session.leave(1)
      await session.print(verifiedText(found))
    })
  })
