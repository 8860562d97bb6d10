// The dev server's entry: style sheets come as modules there, the built site has them as one file.
import "./styles.ts";
import "./client.ts";
