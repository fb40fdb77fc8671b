import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useAsk, useDo } from '../api/ask.ts'
import { ProblemNote } from '../parts/problem-note.tsx'

/** The other ways in, where the office has set some up (OIDC). */
export const Providers = (): ReactNode => {
  const { data } = useAsk('providers', {})
  const start = useDo('oidcStart')
  if (data === undefined || data.rows.length === 0) return null
  return (
    <div className="front-others">
      <ProblemNote problem={start.error} />
      {data.rows.map(({ id, name }) => (
        <Button
          key={id}
          block
          loading={start.isPending}
          onClick={() => {
            start.mutate(
              { params: { provider: id } },
              {
                onSuccess: ({ url }) => {
                  window.location.assign(url)
                },
              },
            )
          }}
        >
          用{name}登录
        </Button>
      ))}
    </div>
  )
}
