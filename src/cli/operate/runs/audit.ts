import { readFile } from 'node:fs/promises'
import type { Anchor, AuditTables, ChainVerified } from '#platform/audit'
import { anchorOf, readAnchors, verifyAudit, writeAnchors } from '#platform/audit'
import { systemClock } from '#platform/clock'
import type { Database } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { FormatOption } from '../../report/options.ts'
import type { Session } from '../../terminal/session.ts'
import { jsonText } from '../../text/json-list.ts'
import { configOfProcess, operate, withDatabase } from '../operation.ts'

const anchorsIn = async (file: string | undefined): Promise<readonly Anchor[]> => {
  if (file === undefined) return []
  const read = readAnchors(await readFile(file, 'utf8'))
  if (read.ok) return read.anchors
  throw new Refusal('invalid', 'anchors-invalid', `锚点文件 ${file} 不能使用`, read.problems.join('\n'))
}

const verifiedText = (verified: ChainVerified, anchors: number): string => {
  if (!verified.ok) return `审计记录不完整：${verified.fault.sentence}\n`
  const held = anchors === 0 ? '没有给出锚点，末尾有没有被删去无从判断。' : `与${anchors}个锚点一致。`
  return `审计记录完整，共${verified.count}行。${held}\n最后一行的链值 ${verified.head.link}\n`
}

export const runVerify = (
  session: Session,
  { anchors: file, format }: FormatOption & { readonly anchors?: string },
): Promise<void> =>
  operate(session, async () => {
    const anchors = await anchorsIn(file)
    await withDatabase(configOfProcess(), async (database: Database<AuditTables>) => {
      const verified = await database.snapshot((query) => verifyAudit(query, { anchors }))
      if (!verified.ok) session.leave(1)
      await session.print(format === 'json' ? jsonText(verified) : verifiedText(verified, anchors.length))
    })
  })

export const runAnchor = (session: Session): Promise<void> =>
  operate(session, () =>
    withDatabase(configOfProcess(), async (database: Database<AuditTables>) => {
      const anchor = await database.read((query) => anchorOf(query, systemClock()))
      if (anchor === undefined)
        throw new Refusal('missing', 'trail-empty', '还没有审计记录', '有了第一条记录以后再导出锚点。')
      await session.print(writeAnchors([anchor]))
    }),
  )
