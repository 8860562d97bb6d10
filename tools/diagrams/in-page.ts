import "#ui/fonts.css";
import "#ui/tokens.css";
import { err, ok, type Result } from "#base/result.ts";
import { drawDiagram } from "#ui/diagram/mermaid.ts";

declare global {
  interface Window {
    /** The one door from `openStudio` into its page. */
    drawInPage: (id: string, source: string) => Promise<Result<string, string>>;
  }
}

window.drawInPage = async (id, source) => {
  try {
    const svg = await drawDiagram(id, source);
    return svg === undefined
      ? err("The drawing was dropped")
      : ok(new XMLSerializer().serializeToString(svg));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
};
