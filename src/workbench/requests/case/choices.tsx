import { Button } from 'antd'
import type { ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { Block } from '../../parts/block.tsx'
import type { Choice, FactKind, Request } from '../words.ts'
import { allowedGroups, deniedChoices, nextAct } from './groups.ts'

/** The forms come when one is asked for. */
const ActForm = lazy(async () => ({ default: (await import('../forms/act-form.tsx')).ActForm }))

const grave: ReadonlySet<FactKind> = new Set<FactKind>(['withdrawn', 'discarded', 'merged', 'split'])

/** What may be done now, from the one table of states: buttons by the order of the work, and why not the rest. */
export const Choices = ({
  request,
  onTab,
}: {
  readonly request: Request
  /** What is done on a part of the page itself. */
  readonly onTab: (kind: 'triaged' | 'draft-decision') => void
}): ReactNode => {
  const [open, setOpen] = useState<Choice>()
  const groups = allowedGroups(request)
  const denied = deniedChoices(request)
  const next = nextAct(request)
  const act = (choice: Choice): void => {
    if (choice.kind === 'triaged' || choice.kind === 'draft-decision') onTab(choice.kind)
    else setOpen(choice)
  }
  if (groups.length === 0 && denied.length === 0) return null
  return (
    <Block title="现在可以办">
      {groups.length === 0 && <p className="soft">现在没有您可以办的。</p>}
      {groups.map(({ title, choices }) => (
        <div key={title} className="choice-group" role="group" aria-label={title}>
          <h3>{title}</h3>
          <div className="choices">
            {choices.map((choice) => (
              <Button
                key={choice.kind}
                danger={grave.has(choice.kind)}
                type={choice.kind === next ? 'primary' : 'default'}
                title={choice.basis}
                onClick={() => {
                  act(choice)
                }}
              >
                {choice.title}
              </Button>
            ))}
          </div>
        </div>
      ))}
      {denied.length > 0 && (
        <details className="denied">
          <summary>现在不能办的 {denied.length} 项和原因</summary>
          <dl>
            {denied.map(({ kind, title, why }) => (
              <div key={kind}>
                <dt>{title}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {open !== undefined && (
        <Suspense>
          <ActForm
            choice={open}
            request={request}
            onClose={() => {
              setOpen(undefined)
            }}
          />
        </Suspense>
      )}
    </Block>
  )
}
