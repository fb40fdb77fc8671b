import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Problem } from '../api/problem.ts'

const helper: Readonly<Record<number, string>> = {
  403: '确实需要时，请本单位的系统管理员在“人员”里给您加上相应的角色。',
}

/** What went wrong and what to do, where it went wrong. */
export const ProblemNote = ({ problem }: { readonly problem: Problem | null }): ReactNode => {
  // The sign-in that comes over the screen says it.
  if (problem === null || problem.lostSession) return null
  return (
    <Alert
      className="problem"
      type="error"
      showIcon
      role="alert"
      title={problem.message}
      description={
        <>
          {problem.detail}
          {helper[problem.status]}
          {problem.status >= 500 && problem.reference !== undefined && (
            <div>
              编号：<code>{problem.reference}</code>
            </div>
          )}
        </>
      }
    />
  )
}
