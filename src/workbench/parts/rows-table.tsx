import type { ReactNode } from 'react'
import './rows-table.css'

interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Figures stand under each other by their last digit. */
  readonly numeric?: boolean
}

/** The columns of a table of such rows. */
export type Columns<Row> = readonly Column<Row>[]

interface RowsTableProps<Row> {
  readonly rows: readonly Row[]
  readonly columns: Columns<Row>
  readonly rowKey: (row: Row) => string
  /** What the table is, for those who hear it read. */
  readonly caption: string
}

/**
 * A dense table of everything that is there. A table of HTML: antd's has sorting, paging and selecting that we leave
 * to the server, and weighs 100 KB. On a phone each row becomes a card; the roles keep it a table for screen readers.
 */
export const RowsTable = <Row,>({ rows, columns, rowKey, caption }: RowsTableProps<Row>): ReactNode => (
  <table className="rows" role="table">
    <caption className="unseen">{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ title, numeric }) => (
          <th
            key={title}
            role="columnheader"
            scope="col"
            data-title={title}
            className={numeric === true ? 'numeric' : undefined}
          >
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={rowKey(row)} role="row">
          {columns.map(({ title, cell, numeric }) => (
            <td
              key={title}
              role="cell"
              data-title={title}
              className={numeric === true ? 'numeric' : undefined}
            >
              <div className="cell">{cell(row)}</div>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
