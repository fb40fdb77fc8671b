import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Table3 } from './words.ts'

/** The equations the form demands, each worked out: what holds is said in one line, what does not by itself. */
export const Identities = ({ of }: { readonly of: Table3['identities'] }): ReactNode => {
  const broken = of.filter(({ left, right }) => left !== right)
  return (
    <>
      {broken.length > 0 && (
        <Alert
          className="problem"
          type="error"
          showIcon
          title={`有 ${broken.length} 条勾稽关系不成立，请联系系统管理员核对台账`}
          description={
            <ul>
              {broken.map(({ title, left, right }) => (
                <li key={title}>
                  {title}：{left} ≠ {right}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <details className="identities">
        <summary>
          勾稽关系：{of.length} 条，{broken.length === 0 ? '全部成立' : `${broken.length} 条不成立`}
        </summary>
        <ul>
          {of.map(({ title, left, right }) => (
            <li key={title}>
              {title}：{left} {left === right ? '=' : '≠'} {right}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
