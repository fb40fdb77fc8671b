import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../../parts/date-field.tsx'
import { required } from '../../parts/do-form.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { today } from '../../parts/time.tsx'
import type { Body } from '../body.ts'

interface Typed {
  readonly title: string
  readonly section?: string
  readonly from: string
}

interface OfPost {
  readonly post: Body['posts'][number]
  readonly onClose: () => void
}

const Fields = ({ body }: { readonly body: Body }): ReactNode => (
  <>
    <Form.Item name="title" label="岗位" rules={required('请填写岗位。')}>
      <Input placeholder="例如：依申请公开经办" />
    </Form.Item>
    <Form.Item name="section" label="科室">
      <Select
        allowClear
        placeholder="不属于哪个科室"
        options={body.sections
          .filter(({ until }) => until === undefined)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
    <DateField name="from" label="从哪天起" />
  </>
)

/** A new post. */
export const OpenPostForm = ({
  body,
  onClose,
}: {
  readonly body: Body
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'openPost', Typed>
    name="openPost"
    title="设立岗位"
    submit="设立"
    said="岗位已经设立，请任命 A 岗和 B 岗。"
    initial={{ from: today() }}
    sent={({ title, section, from }) => ({
      params: { organisation: body.id },
      body: { title, section: section ?? null, from },
    })}
    onClose={onClose}
  >
    <Fields body={body} />
  </FormDrawer>
)

/** Another title or section for a post. */
export const ChangePostForm = ({ post, body, onClose }: OfPost & { readonly body: Body }): ReactNode => (
  <FormDrawer<'changePost', Typed>
    name="changePost"
    title={`修改岗位“${post.title}”`}
    submit="保存"
    said="岗位已经修改。"
    initial={{ title: post.title, ...(post.section && { section: post.section.id }), from: today() }}
    sent={({ title, section, from }) => ({
      params: { post: post.id },
      body: { title, section: section ?? null, from },
    })}
    onClose={onClose}
  >
    <Fields body={body} />
  </FormDrawer>
)

/** The end of a post. */
export const ClosePostForm = ({ post, onClose }: OfPost): ReactNode => (
  <FormDrawer<'closePost', { readonly on: string }>
    name="closePost"
    title={`撤销岗位“${post.title}”`}
    submit="撤销"
    danger
    said="岗位已经撤销。"
    initial={{ on: today() }}
    sent={(typed) => ({ params: { post: post.id }, body: typed })}
    onClose={onClose}
  >
    <DateField name="on" label="从哪天起" />
  </FormDrawer>
)
