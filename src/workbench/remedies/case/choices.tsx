import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useMay } from '../../app/session.tsx'
import { Block } from '../../parts/block.tsx'
import { EvidenceForm } from '../forms/evidence-form.tsx'
import { FactForm } from '../forms/fact-form.tsx'
import { specs } from '../forms/specs.ts'
import type { Remedy, RemedyFactKind } from '../words.ts'

type Choice = Remedy['choices'][number]

/** What one mostly comes for, by where the remedy is. */
const next: Readonly<Record<string, string>> = {
  opened: 'noticed',
  answering: 'answered',
  hearing: 'ruled',
  ruled: 'served',
  redo: 'performed',
}

const isKind = (kind: string): kind is RemedyFactKind => kind === 'listed' || Object.hasOwn(specs, kind)

const ActForm = ({
  choice: { kind, title },
  remedy,
  onClose,
}: {
  readonly choice: Choice
  readonly remedy: Remedy
  readonly onClose: () => void
}): ReactNode => {
  if (!isKind(kind)) return null
  if (kind === 'listed') return <EvidenceForm remedy={remedy} onClose={onClose} />
  const spec = specs[kind]
  return spec && <FactForm remedy={remedy} kind={kind} title={title} spec={spec} onClose={onClose} />
}

/** What may be written down now. */
export const Choices = ({ remedy }: { readonly remedy: Remedy }): ReactNode => {
  const may = useMay('remedy.handle')
  const [open, setOpen] = useState<Choice>()
  if (!may) return null
  return (
    <Block title="现在可以办">
      <div className="choices">
        {remedy.choices
          .filter(({ kind }) => isKind(kind))
          .map((choice) => (
            <Button
              key={choice.kind}
              title={choice.basis}
              type={next[remedy.stage] === choice.kind ? 'primary' : 'default'}
              onClick={() => {
                setOpen(choice)
              }}
            >
              {choice.title}
            </Button>
          ))}
      </div>
      {open !== undefined && (
        <ActForm
          choice={open}
          remedy={remedy}
          onClose={() => {
            setOpen(undefined)
          }}
        />
      )}
    </Block>
  )
}
