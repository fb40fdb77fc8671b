import type { ReactNode } from 'react'
import { DoButton } from '../parts/do-button.tsx'
import { Forms } from '../parts/forms.tsx'
import { AddForm, ChangeForm } from './forms/column.tsx'
import { MoveForm } from './forms/move.tsx'
import type { Column } from './tree.ts'

const OpenOrClose = ({ column }: { readonly column: Column }): ReactNode => {
  if (column.part !== null) return null
  const sent = { params: { column: column.id } }
  return column.open ? (
    <DoButton
      size="small"
      danger
      name="closeColumn"
      sent={sent}
      said="栏目已经停用。"
      sure={`停用栏目“${column.title}”？停用以后不能再放新文件，已经公开的还在，随时可以恢复。`}
    >
      停用
    </DoButton>
  ) : (
    <DoButton size="small" name="reopenColumn" sent={sent} said="栏目已经恢复。">
      恢复
    </DoButton>
  )
}

/** What may be done with a column. */
export const ColumnActions = ({
  organisation,
  rows,
  column,
}: {
  readonly organisation: string
  readonly rows: readonly Column[]
  readonly column: Column
}): ReactNode => (
  <>
    <Forms
      of={[
        {
          title: '修改',
          main: true,
          form: (close) => <ChangeForm organisation={organisation} column={column} onClose={close} />,
        },
        { title: '移动', form: (close) => <MoveForm rows={rows} column={column} onClose={close} /> },
        ...(column.open && column.part !== 'request'
          ? [
              {
                title: '增加下级栏目',
                form: (close: () => void) => (
                  <AddForm organisation={organisation} rows={rows} parent={column} onClose={close} />
                ),
              },
            ]
          : []),
      ]}
    />
    <OpenOrClose column={column} />
  </>
)
