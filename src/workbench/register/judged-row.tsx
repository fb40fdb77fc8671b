import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { CleanUp } from './words.ts'
import { verdictWords } from './words.ts'

/** A document in a clean-up. */
export type Item = CleanUp['items'][number]

/** Which document a row is about. */
export const ItemCell = ({ of }: { readonly of: Item }): ReactNode => (
  <td data-title="文件">
    <Link to={`/documents/${of.document}`}>{of.title}</Link>
    {of.documentNumber !== null && <div className="soft">{of.documentNumber}</div>}
  </td>
)

/** One document of a clean-up to read: settled, or another's to judge. */
export const JudgedRow = ({ item }: { readonly item: Item }): ReactNode => (
  <tr>
    <ItemCell of={item} />
    <td data-title="结论" className="nowrap">
      {item.verdict === null ? <span className="soft">还没有</span> : verdictWords[item.verdict]}
    </td>
    <td data-title="理由">
      <div className="cell">{item.reason}</div>
    </td>
    <td data-title="保存">
      <div className="cell" />
    </td>
  </tr>
)
