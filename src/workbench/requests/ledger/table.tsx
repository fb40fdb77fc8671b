import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { GridRow } from './grid.ts'
import { gridOf } from './grid.ts'
import { useCell } from './use-cell.ts'
import type { Table3 } from './words.ts'

const Count = ({
  of,
  row,
  column,
  title,
}: {
  readonly of: number
  readonly row: string
  readonly column: number
  readonly title: string
}): ReactNode => {
  const { linkTo } = useCell()
  if (of === 0) return <span className="count-nought">0</span>
  return (
    <Link to={linkTo({ row, column })} replace aria-label={`${title}：${of} 件，看是哪些`}>
      {of}
    </Link>
  )
}

const Row = ({ of, columns }: { readonly of: GridRow; readonly columns: readonly string[] }): ReactNode => {
  const { line, heads } = of
  return (
    <tr>
      {heads.map(({ code, number, label, rows, columns: wide, bracket }) => (
        <th
          key={code}
          scope={bracket ? 'rowgroup' : 'row'}
          rowSpan={rows}
          colSpan={wide}
          className={bracket ? 'table3-bracket' : 'table3-row'}
          title={bracket ? undefined : (line.meaning ?? undefined)}
        >
          {number}
          {label}
        </th>
      ))}
      {line.counts.map((count, column) => (
        <td key={columns[column]} className="table3-count">
          <Count
            of={count}
            row={line.code}
            column={column}
            title={`${line.number}${line.label}，${columns[column] ?? ''}`}
          />
        </td>
      ))}
    </tr>
  )
}

/** Table 3 as the form has it; every number opens what it counts. */
export const Table = ({ of }: { readonly of: Table3 }): ReactNode => {
  const { columns, lines, note, document } = of
  const [first = '', ...rest] = columns
  const bodies = rest.slice(0, -1)
  return (
    <div className="table3-frame" role="region" aria-label="表三，可以左右滚动" tabIndex={0}>
      <table className="table3">
        <caption>
          三、收到和处理政府信息公开申请情况
          <span className="soft">（格式：{document}）</span>
        </caption>
        <thead>
          <tr>
            <th colSpan={3} rowSpan={3} scope="col" className="table3-note">
              （{note}）
            </th>
            <th colSpan={columns.length} scope="colgroup">
              申请人情况
            </th>
          </tr>
          <tr>
            <th rowSpan={2} scope="col">
              {first}
            </th>
            <th colSpan={bodies.length} scope="colgroup">
              法人或其他组织
            </th>
            <th rowSpan={2} scope="col" className="table3-total">
              {columns.at(-1)}
            </th>
          </tr>
          <tr>
            {bodies.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gridOf(lines).map((row) => (
            <Row key={row.line.code} of={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
