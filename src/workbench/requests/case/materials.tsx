import type { ReactNode } from 'react'
import { addressOf } from '../../api/call.ts'
import { useMay } from '../../app/session.tsx'
import { Block } from '../../parts/block.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { useGuide } from '../use-guide.ts'
import type { Request } from '../words.ts'

type File = Request['files'][number]

const kilobytes = (size: number): string =>
  size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`

const columnsOf = (
  request: string,
  mayIdentity: boolean,
  needTitle: (need: string) => string,
): Columns<File> => [
  {
    title: '材料',
    cell: ({ id, name, title, identity }) => {
      const params = { request, file: id }
      const link = identity
        ? addressOf('readIdentityPaper', { params })
        : addressOf('readRequestFile', { params })
      return (
        <>
          {identity && !mayIdentity ? <span>{name}</span> : <a href={link}>{name}</a>}
          <div className="soft row-under">
            {title}
            {identity && (mayIdentity ? '，每次下载记入审计' : '，您没有查看个人信息的权限')}
          </div>
        </>
      )
    },
  },
  { title: '证明', cell: ({ need }) => (need === null ? '' : needTitle(need)) },
  { title: '日期', cell: ({ on }) => <span className="nowrap">{on}</span> },
  { title: '大小', cell: ({ size }) => kilobytes(size), numeric: true },
]

/** Papers in the file, and what each shows. */
export const Materials = ({ request }: { readonly request: Request }): ReactNode => {
  const may = useMay('request.personal')
  const guide = useGuide()
  const needTitle = (need: string) => guide?.needs.find(({ value }) => value === need)?.title ?? ''
  return (
    <Block title="材料">
      {request.files.length === 0 ? (
        <p className="soft">案卷里还没有文件。</p>
      ) : (
        <RowsTable
          caption="材料"
          rows={request.files}
          columns={columnsOf(request.id, may, needTitle)}
          rowKey={({ id }) => id}
        />
      )}
    </Block>
  )
}
