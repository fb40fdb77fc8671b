import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { Answer } from '../parts/answer.tsx'
import { Facts } from '../parts/facts.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import type { CheckList } from './words.ts'
import { kindWords, severityWords } from './words.ts'

/** What a list says: the first of its entries, and where it comes from. */
export const Entries = ({
  list,
  onClose,
}: {
  readonly list: CheckList
  readonly onClose: () => void
}): ReactNode => {
  const { organisation, id, title, version, source, dated, kind, severity, size } = list
  const entries = useAsk('checkListEntries', { params: { organisation: organisation.id, list: id } })
  return (
    <Drawer open title={`${title}（${version}）`} size={560} onClose={onClose}>
      <Facts
        of={[
          ['内容', kindWords[kind]],
          ['来源', source],
          ['来源的日期', dated],
          ['载入的机构', organisation.name],
          ['发现以后', severityWords[severity]],
        ]}
      />
      <Answer to={entries}>
        {({ rows }) => (
          <>
            <RowsTable
              rows={rows}
              rowKey={({ wanted }) => wanted}
              caption="词表的内容"
              columns={[
                { title: kind === 'people' ? '姓名' : '错误表述', cell: ({ wanted }) => wanted },
                {
                  title: kind === 'people' ? '职务' : '正确表述',
                  cell: ({ right }) => right || '（只提示，请改写）',
                },
              ]}
            />
            {size > rows.length && (
              <p className="soft">
                共 {size} 条，这里列出前 {rows.length} 条。
              </p>
            )}
          </>
        )}
      </Answer>
    </Drawer>
  )
}
