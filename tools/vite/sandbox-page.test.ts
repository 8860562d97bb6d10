import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { buildSandboxPage, inlineSafe } from "./sandbox-page.ts";

describe("sandbox.html", () => {
  let html = "";
  beforeAll(async () => {
    html = await buildSandboxPage();
  });

  it("is one script that its own policy names by its hash", () => {
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map((match) => match[1] ?? "");
    expect(scripts).toHaveLength(1);
    const hash = createHash("sha256")
      .update(scripts[0] ?? "")
      .digest("base64");
    expect(html).toContain(`script-src 'sha256-${hash}' 'unsafe-eval' blob:`);
  });

  it("lets nothing in and nothing out", () => {
    expect(html).toContain(`content="default-src 'none'; connect-src 'none'; worker-src blob:; script-src `);
    expect(html).not.toMatch(/<(?:link|img|iframe|base)\b|\ssrc=|unsafe-inline/);
  });

  it("refuses to start where it has an origin, or nobody frames it", () => {
    expect(html).toMatch(/\.origin===[`'"]null[`'"]&&parent!==/);
  });

  it("keeps text that means something to the HTML parser out of its script", () => {
    expect(inlineSafe(`"</script><!-- </SCRIPT" < /script`)).toBe(
      String.raw`"\x3C/script>\x3C!-- \x3C/SCRIPT" < /script`,
    );
  });
});
