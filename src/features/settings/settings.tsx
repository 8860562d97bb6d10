import { readChoice, writeChoice } from "#ui/choices.ts";
import {
  chooseCodeLanguage,
  CODE_LANGUAGE_NAMES,
  CODE_LANGUAGES,
  readCodeLanguage,
} from "#ui/code-language.ts";
import { chooseTheme, readTheme } from "#ui/theme.ts";
import { ChoiceGroup } from "./choice-group.tsx";
import { useChoice } from "./use-choice.ts";

/** The choices, each saved and shown as it is made. */
export function Settings() {
  const theme = useChoice(readTheme, "system");
  const code = useChoice(readCodeLanguage, "ts");
  const editor = useChoice(readEditor, "rich");
  const keys = useChoice(readKeys, "on");
  const predictions = useChoice(readPredictions, "on");
  return (
    <>
      <ChoiceGroup
        name="theme"
        title="Theme"
        options={[
          { value: "system", label: "As the system" },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
        chosen={theme}
        onChoose={chooseTheme}
      />
      <ChoiceGroup
        name="code"
        title="Language of listings"
        note="Exercises are written in TypeScript whatever you choose. A listing that isn't there in your language is shown in TypeScript."
        options={CODE_LANGUAGES.map((value) => ({ value, label: CODE_LANGUAGE_NAMES[value] }))}
        chosen={code}
        onChoose={chooseCodeLanguage}
      />
      <ChoiceGroup
        name="editor"
        title="Editor"
        note="The plain text area suits screen readers and small machines. Your code is judged the same in both."
        options={[
          { value: "rich", label: "Code editor, with completion and errors while you type" },
          { value: "plain", label: "Plain text area" },
        ]}
        chosen={editor}
        onChoose={(value) => writeChoice("editor", value)}
      />
      <ChoiceGroup
        name="predictions"
        title="Ask for predictions"
        note="Before a run that measures something, an exercise asks what it will be. No run ever waits for the answer."
        options={[
          { value: "on", label: "On" },
          { value: "off", label: "Off" },
        ]}
        chosen={predictions}
        onChoose={(value) => writeChoice("predictions", value)}
      />
      <ChoiceGroup
        name="keys"
        title="Shortcuts of one key"
        note="Such as ? for the list of shortcuts. Turn them off if you speak to your computer, or if they get in your way."
        options={[
          { value: "on", label: "On" },
          { value: "off", label: "Off" },
        ]}
        chosen={keys}
        onChoose={(value) => writeChoice("keys", value)}
      />
    </>
  );
}

const readEditor = (): "rich" | "plain" => (readChoice("editor") === "plain" ? "plain" : "rich");
const readKeys = (): "on" | "off" => (readChoice("keys") === "off" ? "off" : "on");
const readPredictions = (): "on" | "off" => (readChoice("predictions") === "off" ? "off" : "on");
