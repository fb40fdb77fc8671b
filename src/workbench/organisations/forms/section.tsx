import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../../parts/date-field.tsx'
import { required } from '../../parts/do-form.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { today } from '../../parts/time.tsx'
import type { Body } from '../body.ts'

interface Named {
  readonly name: string
  readonly from: string
}

interface OfSection {
  readonly section: Body['sections'][number]
  readonly onClose: () => void
}

const Fields = (): ReactNode => (
  <>
    <Form.Item name="name" label="名称" rules={required('请填写名称。')}>
      <Input />
    </Form.Item>
    <DateField name="from" label="从哪天起" />
  </>
)

/** A new section. */
export const OpenSectionForm = ({
  body,
  onClose,
}: {
  readonly body: Body
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'openSection', Named>
    name="openSection"
    title="设立科室"
    submit="设立"
    said="科室已经设立。"
    initial={{ from: today() }}
    sent={(typed) => ({ params: { organisation: body.id }, body: typed })}
    onClose={onClose}
  >
    <Fields />
  </FormDrawer>
)

/** A new name for a section. */
export const RenameSectionForm = ({ section, onClose }: OfSection): ReactNode => (
  <FormDrawer<'renameSection', Named>
    name="renameSection"
    title={`${section.name}更名`}
    submit="更名"
    said="科室已经更名。"
    initial={{ name: section.name, from: today() }}
    sent={(typed) => ({ params: { section: section.id }, body: typed })}
    onClose={onClose}
  >
    <Fields />
  </FormDrawer>
)

/** The end of a section. */
export const CloseSectionForm = ({ section, onClose }: OfSection): ReactNode => (
  <FormDrawer<'closeSection', { readonly on: string }>
    name="closeSection"
    title={`撤销${section.name}`}
    submit="撤销"
    danger
    said="科室已经撤销。"
    initial={{ on: today() }}
    sent={(typed) => ({ params: { section: section.id }, body: typed })}
    onClose={onClose}
  >
    <DateField name="on" label="从哪天起" />
  </FormDrawer>
)
