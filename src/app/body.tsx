import { runSync } from "@mdx-js/mdx";
import type { MDXComponents } from "mdx/types";
import type { ReactNode } from "react";
import * as runtime from "react/jsx-runtime";
import type { CompiledBody } from "#content/course.ts";

/** The components that an MDX body may refer to. Each gets the attributes of its tag and its children. */
export type BodyComponents = MDXComponents;

/** Runs a body that `content` compiled. Build time only: the browser never sees MDX. */
export function renderBody(body: CompiledBody, components: BodyComponents): ReactNode {
  const { default: Content } = runSync(body, runtime);
  return <Content components={components} />;
}
