import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Problem } from '../api/problem.ts'
import { ProblemNote } from './problem-note.tsx'

/** When not even the frame can be shown. */
export const ProblemPage = ({ problem }: { readonly problem: Problem | null }): ReactNode => (
  <main className="alone">
    <h1>工作台打不开</h1>
    <ProblemNote problem={problem} />
    <Button
      onClick={() => {
        window.location.reload()
      }}
    >
      重新打开
    </Button>
  </main>
)
