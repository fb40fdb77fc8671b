import type { ReactNode } from 'react'
import { addressOf } from '../../api/call.ts'
import { useMay } from '../../app/session.tsx'
import { Block } from '../../parts/block.tsx'
import { DoButton } from '../../parts/do-button.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import type { Remedy } from '../words.ts'

type Pack = Remedy['packs'][number]

/** A file of a pack to be fetched; its name alone for who may not read who it is about. */
const Fetched = ({
  remedy,
  of: { file, name, digest },
  inFull,
  full,
}: {
  readonly remedy: string
  readonly of: { readonly file: string; readonly name: string; readonly digest: string }
  readonly inFull: boolean
  readonly full: boolean
}): ReactNode => {
  const params = { remedy, file }
  const link = inFull
    ? addressOf('readRemedyPackInFull', { params })
    : addressOf('readRemedyFile', { params })
  return (
    <>
      {inFull && !full ? <span>{name}</span> : <a href={link}>{name}</a>}
      <div className="soft pack-digest">SM3 {digest}</div>
    </>
  )
}

const columnsOf = (remedy: string, full: boolean): Columns<Pack> => [
  {
    title: '应诉材料卷',
    cell: ({ inFull, attached, ...pack }) => (
      <>
        <Fetched remedy={remedy} of={pack} inFull={inFull} full={full} />
        {attached !== null && (
          <div className="pack-attached">
            不便装订的材料：
            <Fetched remedy={remedy} of={attached} inFull={inFull} full={full} />
          </div>
        )}
        <div className="soft row-under">{inFull ? '含个人信息，每次下载记入审计' : '个人信息已遮盖'}</div>
      </>
    ),
  },
  { title: '页数', cell: ({ pages }) => pages, numeric: true },
  {
    title: '生成',
    cell: ({ on, by }) => (
      <>
        <div className="nowrap">{on}</div>
        <div className="nowrap">{by}</div>
      </>
    ),
  },
]

/** Litigation packs, made in one go: covered, or in full for those who may read who it is about. */
export const Packs = ({ remedy }: { readonly remedy: Remedy }): ReactNode => {
  const handles = useMay('remedy.handle')
  const full = useMay('request.personal')
  const sent = { params: { remedy: remedy.id } }
  return (
    <Block
      title="应诉材料卷"
      actions={
        <>
          {handles && full && (
            <DoButton name="makeRemedyPackInFull" size="small" type="primary" sent={sent} said="已经生成。">
              生成完整的
            </DoButton>
          )}
          {handles && (
            <DoButton name="makeRemedyPack" size="small" sent={sent} said="已经生成。">
              生成遮盖的
            </DoButton>
          )}
        </>
      }
    >
      <p className="soft">
        封面、目录、证据清单、申请表、期限计算书、检索、研判、征求意见、审签、决定、文书、送达和送达证明、给出的文件、材料、办理经过、审计摘录，连续编页，每份附
        SM3 摘要。图片印在页上；Word、Excel 等不便装订的另附在一个压缩包里，目录写明。
      </p>
      {remedy.packs.length > 0 && (
        <RowsTable
          caption="应诉材料卷"
          rows={remedy.packs}
          columns={columnsOf(remedy.id, full)}
          rowKey={({ file }) => file}
        />
      )}
    </Block>
  )
}
